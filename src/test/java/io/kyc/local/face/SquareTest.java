package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class SquareTest {
    @Test
    void letterboxesAWidePictureWithEqualBarsAboveAndBelow() {
        SimilarityTransform toPicture = Square.letterbox(640, 480).toPicture(1);

        assertThat(toPicture.apply(0, 0)).isEqualTo(new Point2D.Double(0, -80));
        assertThat(toPicture.apply(1, 1)).isEqualTo(new Point2D.Double(640, 560));
    }

    @Test
    void letterboxesATallPictureWithEqualBarsLeftAndRight() {
        SimilarityTransform toPicture = Square.letterbox(300, 500).toPicture(256);

        assertThat(toPicture.apply(0, 0)).isEqualTo(new Point2D.Double(-100, 0));
        assertThat(toPicture.apply(256, 256)).isEqualTo(new Point2D.Double(400, 500));
    }

    @Test
    void turnsAboutItsCentre() {
        Point2D.Double corner = new Square(10, 20, 8, Math.PI / 2).toPicture(1).apply(0, 0);

        assertThat(corner.distance(14, 16)).isCloseTo(0, within(1e-9));
    }

    @Test
    void exchangesOppositeCornersUpsideDown() {
        Square square = Square.letterbox(640, 480);

        assertThat(square.upsideDown().toPicture(1).apply(0, 0).distance(640, 560))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void growsByHalfOnEachSideForABorder() {
        assertThat(Square.letterbox(100, 100).withBorder().toPicture(1).apply(0, 1))
                .isEqualTo(new Point2D.Double(-50, 150));
    }

    @Test
    void refusesASideThatIsNotPositive() {
        assertThatThrownBy(() -> new Square(0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
