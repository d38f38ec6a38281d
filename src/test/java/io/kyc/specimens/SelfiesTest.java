package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfiesTest {

    @Test
    void noTwoFramesAreAlike() {
        for (Portrait portrait : Portrait.values()) {
            for (List<BufferedImage> frames :
                    List.of(Selfies.of(portrait, 4, 1), Selfies.ofStill(portrait, 4, 1), Selfies.of(portrait, 1, 2))) {
                for (int i = 0; i < frames.size(); i++) {
                    assertThat(frames.get(i).getWidth()).isEqualTo(600);
                    assertThat(frames.get(i).getHeight()).isEqualTo(800);
                    for (int j = 0; j < i; j++) {
                        assertThat(difference(frames.get(i), frames.get(j)))
                                .as("frames %s and %s", i, j)
                                .isGreaterThan(3);
                    }
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameFrames() {
        assertThat(difference(
                        Selfies.of(Portrait.ASTRONAUT, 2, 5).get(1),
                        Selfies.of(Portrait.ASTRONAUT, 2, 5).get(1)))
                .isZero();
    }

    @Test
    void aTurnedHeadMovesTheNoseAndLeavesTheEdgeOfThePhoto() {
        BufferedImage photo = Portrait.GRACE_HOPPER.photo();
        BufferedImage turned = HeadTurn.of(photo, Portrait.GRACE_HOPPER.face(), 10, 0);
        assertThat(turned.getRGB(5, 5)).isEqualTo(photo.getRGB(5, 5));
        assertThat(turned.getRGB(505, 590)).isEqualTo(photo.getRGB(505, 590));
        int cx = (int) Portrait.GRACE_HOPPER.face().getCenterX();
        int cy = (int) Portrait.GRACE_HOPPER.face().getCenterY();
        double shift = 0.55 * Portrait.GRACE_HOPPER.face().width * Math.sin(Math.toRadians(10));
        assertThat(difference(
                        turned.getSubimage(cx + (int) Math.round(shift) - 8, cy - 8, 16, 16),
                        photo.getSubimage(cx - 8, cy - 8, 16, 16)))
                .isLessThan(12);
    }

    /** Mean difference of the green channel, in levels. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int[] a = Pixels.of(one);
        int[] b = Pixels.of(other);
        int[] at = new int[1];
        return Arrays.stream(a)
                .map(rgb -> Math.abs((rgb >> 8 & 0xFF) - (b[at[0]++] >> 8 & 0xFF)))
                .average()
                .orElseThrow();
    }
}
