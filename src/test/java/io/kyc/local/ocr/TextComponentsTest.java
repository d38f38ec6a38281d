package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextComponentsTest {
    private final float[] values = new float[40 * 30];

    private void fill(int x, int y, int width, int height, float probability) {
        for (int j = y; j < y + height; j++) {
            for (int i = x; i < x + width; i++) {
                values[j * 40 + i] = probability;
            }
        }
    }

    private List<List<Point2D.Double>> edges() {
        return TextComponents.edges(new ProbabilityMap(40, 30, values));
    }

    @Test
    void findsEachPieceAndItsEdgeOnly() {
        fill(2, 2, 10, 4, 0.9f);
        fill(20, 15, 19, 15, 0.8f);
        List<List<Point2D.Double>> edges = edges();
        assertThat(edges).hasSize(2);
        assertThat(edges.get(0)).hasSize(2 * 10 + 2 * 2).doesNotContain(new Point2D.Double(5, 3));
        assertThat(edges.get(1)).contains(new Point2D.Double(38, 29));
    }

    @Test
    void piecesThatTouchAtACornerAreOne() {
        fill(2, 2, 4, 4, 0.9f);
        fill(6, 6, 4, 4, 0.9f);
        assertThat(edges()).hasSize(1);
    }

    @Test
    void leavesOutSpecksAndWhatIsFaint() {
        fill(2, 2, 3, 3, 0.9f);
        fill(10, 10, 10, 5, 0.4f);
        assertThat(edges()).isEmpty();
    }
}
