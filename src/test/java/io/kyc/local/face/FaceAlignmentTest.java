package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class FaceAlignmentTest {
    @Test
    void putsEyesNoseAndMouthWhereTheNetExpectsThem() {
        SimilarityTransform truth = new SimilarityTransform(2, 0.5, 300, 100);
        double[] xyz = new double[3 * Landmarks.COUNT];
        put(xyz, truth, 47.4152, 46.1947, 33, 133, 159, 145);
        put(xyz, truth, 100.6101, 46.1947, 263, 362, 386, 374);
        put(xyz, truth, 74.0127, 76.5625, 1);
        put(xyz, truth, 52.2264, 103.2513, 61);
        put(xyz, truth, 95.7989, 103.2513, 291);

        SimilarityTransform found = FaceAlignment.cropToPicture(new Landmarks(xyz));

        assertThat(found.a()).isCloseTo(2, within(1e-4));
        assertThat(found.b()).isCloseTo(0.5, within(1e-4));
        assertThat(found.dx()).isCloseTo(300, within(1e-2));
        assertThat(found.dy()).isCloseTo(100, within(1e-2));
    }

    private static void put(double[] xyz, SimilarityTransform move, double x, double y, int... indexes) {
        Point2D.Double point = move.apply(x, y);
        for (int index : indexes) {
            xyz[3 * index] = point.x;
            xyz[3 * index + 1] = point.y;
        }
    }
}
