package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarityTransformTest {
    private static final List<Point2D.Double> POINTS =
            List.of(new Point2D.Double(1, 2), new Point2D.Double(7, -3), new Point2D.Double(4, 9));

    @Test
    void recoversTheTransformThatMovedThePoints() {
        SimilarityTransform truth = new SimilarityTransform(1.5, -0.7, 20, -4);

        SimilarityTransform found = SimilarityTransform.leastSquares(POINTS, moved(truth));

        assertThat(found.a()).isCloseTo(1.5, within(1e-9));
        assertThat(found.b()).isCloseTo(-0.7, within(1e-9));
        assertThat(found.dx()).isCloseTo(20, within(1e-9));
        assertThat(found.dy()).isCloseTo(-4, within(1e-9));
    }

    @Test
    void distributesTheErrorEvenly() {
        List<Point2D.Double> from = List.of(new Point2D.Double(0, 0), new Point2D.Double(2, 0));
        List<Point2D.Double> to = List.of(new Point2D.Double(0, 1), new Point2D.Double(2, 1));

        assertThat(SimilarityTransform.leastSquares(from, to)).isEqualTo(new SimilarityTransform(1, 0, 0, 1));
    }

    @Test
    void isUndoneByItsInverse() {
        SimilarityTransform move = new SimilarityTransform(0.3, 2.1, -8, 5);
        Point2D.Double there = move.apply(11, -6);

        assertThat(move.inverse().apply(there.x, there.y).distance(11, -6)).isCloseTo(0, within(1e-9));
    }

    @Test
    void refusesPointsThatAllCoincide() {
        List<Point2D.Double> same = List.of(new Point2D.Double(3, 3), new Point2D.Double(3, 3));

        assertThatThrownBy(() -> SimilarityTransform.leastSquares(same, same))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Point2D.Double> moved(SimilarityTransform move) {
        return POINTS.stream().map(point -> move.apply(point.x, point.y)).toList();
    }
}
