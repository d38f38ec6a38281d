package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodePhotoTest {

    @Test
    void refusesSizesThatDoNotMatchThePixels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(2, 2, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(0, 5, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarcodePhoto(5, 0, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> BarcodePhoto.ofRgb(1, 2, new int[1]));
        assertThatIllegalArgumentException()
                .as("a size beyond what an int counts")
                .isThrownBy(() -> new BarcodePhoto(1 << 16, 1 << 16, new byte[0]));
        assertThat(new BarcodePhoto(1, 1, new byte[1]).width()).isEqualTo(1);
    }

    @Test
    void convertsColoursToLevels() {
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
    void scalesToRoundedSizesOfAtLeastOnePixel() {
        assertThat(new BarcodePhoto(5, 3, new byte[15]).scaled(0.5)).hasToString("BarcodePhoto[3 x 2]");
        assertThat(new BarcodePhoto(5, 3, new byte[15]).scaled(0.01)).hasToString("BarcodePhoto[1 x 1]");
        assertThat(new BarcodePhoto(5, 3, new byte[15]).scaled(1.5)).hasToString("BarcodePhoto[8 x 5]");
    }

    @Test
    void averagesNinePixelsForAThird() {
        byte[] levels = new byte[36];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i * i % 251);
        }
        BarcodePhoto third = new BarcodePhoto(6, 6, levels).scaled(1 / 3.0);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 2; x++) {
                double sum = 0;
                for (int i = 0; i < 9; i++) {
                    sum += levels[(3 * y + i / 3) * 6 + 3 * x + i % 3] & 0xFF;
                }
                assertThat(third.levels()[2 * y + x] & 0xFF).isEqualTo((int) Math.round(sum / 9));
            }
        }
    }

    @Test
    void staysTheSameWhenTurnedByZero() {
        BarcodePhoto slope = slope();
        assertThat(slope.turned(0)).usingRecursiveComparison().isEqualTo(slope);
    }

    /** A slope of light turns clockwise about the middle, and loses nothing except at the edges. */
    @ParameterizedTest
    @ValueSource(doubles = {-120, -45, -10, 3, 30, 90, 135, 180, 270})
    void turnsEachPlaceAboutTheMiddle(double degrees) {
        BarcodePhoto slope = slope();
        BarcodePhoto turned = slope.turned(degrees);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        assertThat((double) turned.width()).isCloseTo(60 * Math.abs(cos) + 40 * Math.abs(sin), within(1.0));
        assertThat((double) turned.height()).isCloseTo(60 * Math.abs(sin) + 40 * Math.abs(cos), within(1.0));
        for (int y = 2; y < 38; y++) {
            for (int x = 2; x < 58; x++) {
                double dx = x - 29.5;
                double dy = y - 19.5;
                int toX = (int) Math.round(dx * cos - dy * sin + turned.width() / 2.0 - 0.5);
                int toY = (int) Math.round(dx * sin + dy * cos + turned.height() / 2.0 - 0.5);
                assertThat(turned.levels()[toY * turned.width() + toX] & 0xFF)
                        .as("%s, %s", x, y)
                        .isCloseTo(slope.levels()[y * 60 + x] & 0xFF, within(4));
            }
        }
    }

    @Test
    void surroundsATurnedPhotoWithWhite() {
        BarcodePhoto turned = new BarcodePhoto(60, 40, new byte[2400]).turned(30);
        int w = turned.width();
        int h = turned.height();
        assertThat(List.of(0, w - 1, (h - 1) * w, h * w - 1))
                .allSatisfy(corner -> assertThat(turned.levels()[corner]).isEqualTo((byte) 255));
        int black = 0;
        for (byte level : turned.levels()) {
            black += level == 0 ? 1 : 0;
        }
        assertThat(black).isBetween(2400, 2700);
    }

    /** 60 x 40 pixels, lighter to the right and, less strongly, downwards. */
    private static BarcodePhoto slope() {
        byte[] levels = new byte[2400];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (3 * (i % 60) + i / 60);
        }
        return new BarcodePhoto(60, 40, levels);
    }
}
