package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingDirectionTest {
    private static MinimumAreaRectangle box(double degrees, double length, double breadth) {
        return new MinimumAreaRectangle(new Point2D.Double(100, 100), Math.toRadians(degrees), length, breadth);
    }

    @Test
    void followsMostTextAndIgnoresAStrayPiece() {
        double axis = ReadingDirection.axis(List.of(box(12, 200, 20), box(13, 150, 20), box(-70, 90, 20)));
        assertThat(Math.toDegrees(axis)).isBetween(12.0, 13.0);
    }

    @Test
    void uprightAndDownwardAreTheSameAxis() {
        double axis = ReadingDirection.axis(List.of(box(89.5, 200, 20), box(-89.5, 200, 20)));
        assertThat(Math.abs(Math.toDegrees(axis))).isCloseTo(90, within(0.01));
    }

    @Test
    void aPageWithoutTextIsUpright() {
        assertThat(ReadingDirection.axis(List.of())).isZero();
    }

    @Test
    void aSingleLetterThatIsHigherThanWideStaysUpright() {
        Quad letter = ReadingDirection.along(Math.toRadians(5), box(-85, 30, 20));
        assertThat(letter.width()).isCloseTo(20, within(1e-9));
        assertThat(letter.height()).isCloseTo(30, within(1e-9));
        assertThat(Math.toDegrees(letter.angle())).isCloseTo(5, within(1e-6));
    }

    @Test
    void againstTheDirectionTextIsTurned() {
        assertThat(Math.abs(ReadingDirection.along(Math.PI, box(0, 100, 20)).angle()))
                .isCloseTo(Math.PI, within(1e-9));
    }
}
