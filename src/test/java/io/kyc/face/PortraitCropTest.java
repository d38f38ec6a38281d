package io.kyc.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.image.RelativeBox;
import java.awt.Rectangle;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortraitCropTest {

    @Test
    void isASquareAroundTheFaceScaledByItsLongerSide() {
        // A face of 100 x 125 pixels at (200, 300) in a picture of 1000 x 1000.
        Rectangle crop = PortraitCrop.of(new RelativeBox(0.2, 0.3, 0.1, 0.125), 1000, 1000, 1.6);

        assertThat(crop).isEqualTo(new Rectangle(150, 262, 200, 201));
    }

    @Test
    void isClampedAtEveryEdge() {
        assertThat(PortraitCrop.of(new RelativeBox(-0.1, -0.1, 0.4, 0.4), 500, 400, 1.6))
                .isEqualTo(new Rectangle(0, 0, 210, 200));
        assertThat(PortraitCrop.of(new RelativeBox(0.8, 0.8, 0.4, 0.4), 500, 400, 1.6))
                .isEqualTo(new Rectangle(340, 240, 160, 160));
    }

    @Test
    void isLargeEnoughForASmallFaceInACorner() {
        assertThat(PortraitCrop.of(new RelativeBox(0.98, 0.0, 0.02, 0.03), 1000, 700, 1.6))
                .isEqualTo(new Rectangle(920, 0, 80, 80));
        assertThat(PortraitCrop.of(new RelativeBox(0.5, 0.5, 0.03, 0.03), 1000, 1000, 1.6))
                .isEqualTo(new Rectangle(475, 475, 80, 80));
    }

    @Test
    void neverLeavesThePictureWhateverTheBox() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int width = 1 + random.nextInt(5000);
            int height = 1 + random.nextInt(5000);
            RelativeBox box = new RelativeBox(
                    random.nextDouble(-2, 2),
                    random.nextDouble(-2, 2),
                    random.nextDouble(0, 3),
                    random.nextDouble(0, 3));

            Rectangle crop = PortraitCrop.of(box, width, height, 1.6);

            assertThat(crop.width).isBetween(Math.min(80, width), width);
            assertThat(crop.height).isBetween(Math.min(80, height), height);
            assertThat(new Rectangle(width, height).contains(crop))
                    .as("%s of %s", crop, box)
                    .isTrue();
        }
    }
}
