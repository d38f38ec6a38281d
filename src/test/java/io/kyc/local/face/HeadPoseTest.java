package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeadPoseTest {
    private static Landmarks face(double[] left, double[] right, double[] forehead, double[] chin) {
        double[] xyz = new double[3 * Landmarks.COUNT];
        System.arraycopy(left, 0, xyz, 3 * 234, 3);
        System.arraycopy(right, 0, xyz, 3 * 454, 3);
        System.arraycopy(forehead, 0, xyz, 3 * 10, 3);
        System.arraycopy(chin, 0, xyz, 3 * 152, 3);
        return new Landmarks(xyz);
    }

    private static final double[] LEFT = {-50, 0, 0};
    private static final double[] RIGHT = {50, 0, 0};
    private static final double[] FOREHEAD = {0, -60, 0};
    private static final double[] CHIN = {0, 60, 0};

    @Test
    void hasAPositiveYawWhenThePicturesRightSideIsFartherAway() {
        HeadPose pose = HeadPose.of(face(LEFT, new double[] {50, 0, 100}, FOREHEAD, CHIN));

        assertThat(pose.yaw()).isCloseTo(45, within(1e-9));
        assertThat(pose.roll()).isZero();
    }

    @Test
    void hasAHigherPitchWhenTheChinIsNearer() {
        double level = HeadPose.of(face(LEFT, RIGHT, FOREHEAD, CHIN)).pitch();
        double up = HeadPose.of(face(LEFT, RIGHT, FOREHEAD, new double[] {0, 60, -40}))
                .pitch();

        assertThat(up).isGreaterThan(level + 10);
    }

    @Test
    void hasAPositiveRollWhenTheHeadLeansClockwise() {
        assertThat(HeadPose.of(face(LEFT, new double[] {50, 100, 0}, FOREHEAD, CHIN))
                        .roll())
                .isCloseTo(45, within(1e-9));
    }
}
