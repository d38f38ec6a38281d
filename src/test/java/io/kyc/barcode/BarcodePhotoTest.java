package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BarcodePhotoTest {

    @Test
    void refusesSizesThatAreNotThePixels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(2, 2, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(0, 5, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(5, 0, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> BarcodePhoto.ofRgb(1, 2, new int[1]));
    }

    @Test
    void takesColoursForLevels() {
        BarcodePhoto photo = BarcodePhoto.ofRgb(5, 1, new int[] {0xFFFFFFFF, 0, 0xFF0000, 0x00FF00, 0x0000FF});
        assertThat(photo.levels()).containsExactly((byte) 255, (byte) 0, (byte) 63, (byte) 127, (byte) 63);
        assertThat(photo).hasToString("BarcodePhoto[5 x 1]");
    }

    @Test
    void scalesByMeans() {
        BarcodePhoto photo = new BarcodePhoto(4, 2, new byte[] {0, 100, 40, 40, 100, 0, 40, 40});
        BarcodePhoto half = photo.scaled(0.5);
        assertThat(half.width()).isEqualTo(2);
        assertThat(half.height()).isEqualTo(1);
        assertThat(half.levels()).containsExactly((byte) 50, (byte) 40);
        BarcodePhoto twice = new BarcodePhoto(2, 1, new byte[] {0, 100}).scaled(2);
        assertThat(twice.levels()).containsExactly(0, 25, 75, 100, 0, 25, 75, 100);
    }

    @Test
    void turnsClockwise() {
        BarcodePhoto photo = new BarcodePhoto(2, 1, new byte[] {10, 20});
        BarcodePhoto quarter = photo.turned(90);
        assertThat(quarter.levels()).startsWith((byte) 10).contains((byte) 20);
        BarcodePhoto half = photo.turned(180);
        assertThat(half.levels()[0]).isEqualTo((byte) 20);
        assertThat(half.levels()[1]).isEqualTo((byte) 10);
        BarcodePhoto square = new BarcodePhoto(20, 20, new byte[400]).turned(45);
        assertThat(square.width()).isEqualTo(29);
        assertThat(square.levels()[0]).as("white around").isEqualTo((byte) 255);
        assertThat(square.levels()[14 * 29 + 14]).as("black inside").isZero();
    }

    @Test
    void findsTheDirectionOfLines() {
        for (double degrees : new double[] {-40, -20, -5, 5, 12, 33}) {
            assertThat(LineDirections.of(bars(degrees)))
                    .as("%s", degrees)
                    .first()
                    .satisfies(found -> assertThat(found).isCloseTo(degrees, within(1.5)));
        }
        assertThat(LineDirections.of(bars(0))).isEmpty();
        assertThat(LineDirections.of(bars(90))).isEmpty();
        assertThat(LineDirections.of(new BarcodePhoto(2, 2, new byte[4]))).isEmpty();
    }

    /** Upright bars turned clockwise. */
    private static BarcodePhoto bars(double degrees) {
        int side = 300;
        byte[] levels = new byte[side * side];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                levels[y * side + x] = (byte) (127.5 + 120 * Math.sin((x * cos + y * sin) / 3));
            }
        }
        return new BarcodePhoto(side, side, levels);
    }
}
