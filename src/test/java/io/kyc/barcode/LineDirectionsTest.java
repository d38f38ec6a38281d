package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDirectionsTest {

    @ParameterizedTest
    @ValueSource(doubles = {-44, -40, -20, -5, -2, 2, 5, 12, 33, 44})
    void findsTheDirectionOfLines(double degrees) {
        assertThat(LineDirections.of(bars(degrees, 120)))
                .first()
                .satisfies(found -> assertThat(found).isCloseTo(degrees, within(0.6)));
    }

    @ParameterizedTest
    @CsvSource({"50,-40", "85,-5", "-60,30", "100,10", "170,-10"})
    void ignoresQuarterTurns(double degrees, double direction) {
        assertThat(LineDirections.of(bars(degrees, 120)))
                .first()
                .satisfies(found -> assertThat(found).isCloseTo(direction, within(0.6)));
    }

    @Test
    void findsNoDirectionInUprightAndLevelLines() {
        assertThat(LineDirections.of(bars(0, 120))).isEmpty();
        assertThat(LineDirections.of(bars(90, 120))).isEmpty();
        assertThat(LineDirections.of(bars(0.4, 120))).isEmpty();
        assertThat(LineDirections.of(new BarcodePhoto(2, 2, new byte[4]))).isEmpty();
        assertThat(LineDirections.of(bars(20, 2))).as("too faint").isEmpty();
    }

    @Test
    void theStrongestOfTwoComesFirstAndAThirdIsLeftOut() {
        assertThat(LineDirections.of(beside(bars(10, 120), bars(-30, 80))))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(10, within(1.0)),
                        second -> assertThat(second).isCloseTo(-30, within(1.0)));
        assertThat(LineDirections.of(beside(bars(10, 80), bars(-30, 120))))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(-30, within(1.0)),
                        second -> assertThat(second).isCloseTo(10, within(1.0)));
        BarcodePhoto three = beside(beside(bars(10, 80), bars(-30, 120)), bars(35, 40));
        assertThat(LineDirections.of(three)).hasSize(2).noneMatch(found -> found > 20);
    }

    @Test
    void linesAtNearlyOneAngleAreOneDirection() {
        List<Double> found = LineDirections.of(beside(bars(10, 120), bars(13, 100)));
        assertThat(found).first().satisfies(first -> assertThat(first).isBetween(9.0, 14.0));
        assertThat(found.subList(1, found.size())).noneMatch(other -> other > 2 && other < 18);
    }

    /** Upright bars turned clockwise, 300 x 300 pixels. */
    private static BarcodePhoto bars(double degrees, int contrast) {
        int side = 300;
        byte[] levels = new byte[side * side];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                levels[y * side + x] = (byte) (127.5 + contrast * Math.sin((x * cos + y * sin) / 3));
            }
        }
        return new BarcodePhoto(side, side, levels);
    }

    private static BarcodePhoto beside(BarcodePhoto left, BarcodePhoto right) {
        int width = left.width() + right.width();
        byte[] levels = new byte[width * 300];
        for (int y = 0; y < 300; y++) {
            System.arraycopy(left.levels(), y * left.width(), levels, y * width, left.width());
            System.arraycopy(right.levels(), y * right.width(), levels, y * width + left.width(), right.width());
        }
        return new BarcodePhoto(width, 300, levels);
    }
}
