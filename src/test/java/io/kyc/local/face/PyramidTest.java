package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kyc.local.picture.Picture;
import org.junit.jupiter.api.Test;

class PyramidTest {
    private static final SimilarityTransform SAME = new SimilarityTransform(1, 0, 0, 0);

    @Test
    void givesThePlanesRedGreenBlueRaw() {
        Picture picture = new Picture(2, 2, new int[] {0x102030, 0, 0, 0xFF8040});

        assertThat(new Pyramid(picture).crop(SAME, 2))
                .containsExactly(0x10, 0, 0, 0xFF, 0x20, 0, 0, 0x80, 0x30, 0, 0, 0x40);
    }

    @Test
    void isBlackOutsideThePicture() {
        Picture white = new Picture(1, 1, new int[] {0xFFFFFF});

        float[] crop = new Pyramid(white).crop(new SimilarityTransform(1, 0, -1, -1), 3);

        assertThat(crop[4]).isEqualTo(255);
        assertThat(crop[0] + crop[1] + crop[3] + crop[5] + crop[8]).isZero();
    }

    @Test
    void mixesNeighboursBetweenPixels() {
        Picture picture = new Picture(2, 1, new int[] {0x000000, 0x640000});

        assertThat(new Pyramid(picture).crop(new SimilarityTransform(1, 0, 0.25, 0), 1)[0])
                .isCloseTo(25, within(1e-4f));
    }

    @Test
    void averagesAllPixelsWhenItShrinks() {
        int[] checks = new int[64 * 64];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = (i % 64 + i / 64) % 2 == 0 ? 0xFFFFFF : 0;
        }

        float[] crop = new Pyramid(new Picture(64, 64, checks)).crop(new SimilarityTransform(4, 0, 8, 8), 8);

        assertThat(crop).containsOnly(new float[] {128}, within(1f));
    }

    @Test
    void looksAtTheSamePlaceWhenItShrinks() {
        int[] ramp = new int[256 * 256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i % 256;
        }

        float[] crop = new Pyramid(new Picture(256, 256, ramp)).crop(new SimilarityTransform(8, 0, 40, 40), 16);

        assertThat(crop[2 * 256 + 5 * 16 + 10]).isCloseTo(40 + 8 * 10, within(1f));
    }
}
