package io.kyc.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.face.DetectedFace.Chin;
import org.junit.jupiter.api.Test;

class DetectedFaceTest {

    @Test
    void turnsTheChinDown() {
        assertThat(new Chin(0.01, 0.1).quarterTurns(1000, 1000)).isZero();
        assertThat(new Chin(0.1, 0.01).quarterTurns(1000, 1000)).isEqualTo(1);
        assertThat(new Chin(-0.01, -0.1).quarterTurns(1000, 1000)).isEqualTo(2);
        assertThat(new Chin(-0.1, 0.01).quarterTurns(1000, 1000)).isEqualTo(3);
        assertThat(Chin.DOWN.quarterTurns(1000, 1000)).isZero();
    }

    @Test
    void countsPixelsNotRatios() {
        // 90 pixels to the right, 100 pixels down.
        assertThat(new Chin(0.3, 0.1).quarterTurns(300, 1000)).isZero();
    }
}
