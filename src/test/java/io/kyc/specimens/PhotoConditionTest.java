package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoConditionTest {
    private static final BufferedImage PAGE = Pixels.scaled(
            PassportPage.CLASSIC
                    .draw(People.any(new Random(11)), Portrait.GRACE_HOPPER.forDocument())
                    .image(),
            900,
            634);

    @Test
    void theSameSeedGivesTheSamePhotoAndLeavesThePageAsItWas() {
        int[] before = Pixels.of(PAGE);
        for (PhotoCondition condition : PhotoCondition.values()) {
            if (condition == PhotoCondition.MEGAPIXELS_12) {
                continue;
            }
            int[] photo = Pixels.of(condition.degradation(5).apply(PAGE));
            assertThat(Arrays.equals(photo, Pixels.of(condition.degradation(5).apply(PAGE))))
                    .as("%s", condition)
                    .isTrue();
            assertThat(Arrays.equals(photo, before)).as("%s", condition).isEqualTo(condition == PhotoCondition.CLEAN);
        }
        assertThat(Arrays.equals(Pixels.of(PAGE), before)).isTrue();
    }

    @Test
    void turnsClockwiseAndBack() {
        BufferedImage there = Degradation.rotated(90, 1).apply(PAGE);
        assertThat(there.getWidth()).isBetween(PAGE.getHeight(), PAGE.getHeight() + 1);
        // The upper left corner is now at the upper right.
        assertThat(difference(there.getRGB(there.getWidth() - 20, 15), PAGE.getRGB(15, 20)))
                .isLessThan(30);
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        BufferedImage flat = Pixels.map(Pixels.blank(200, 200), level -> 128);
        int[] noisy = Pixels.of(Degradation.noise(12, 3).apply(flat));
        double variance = Arrays.stream(noisy)
                .mapToDouble(rgb -> Math.pow((rgb & 0xFF) - 128, 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isBetween(11.5, 12.5);
    }

    @Test
    void enlargesToTwelveMegapixels() {
        BufferedImage large = PhotoCondition.MEGAPIXELS_12.degradation(1).apply(PAGE);
        assertThat(large.getWidth() * large.getHeight() / 1e6).isBetween(11.9, 12.1);
    }

    private static int difference(int a, int b) {
        return Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
    }
}
