package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NmsTest {
    private static Detection detection(double x, double side, double score) {
        return new Detection(new FaceBox(x, 0, side, side), score, 0);
    }

    @Test
    void keepsTheBestOfBoxesThatOverlap() {
        Detection weak = detection(2, 10, 0.6);
        Detection strong = detection(0, 10, 0.9);

        assertThat(Nms.best(List.of(weak, strong))).containsExactly(strong);
    }

    @Test
    void keepsFacesSideBySide() {
        Detection left = detection(0, 10, 0.6);
        Detection right = detection(8, 10, 0.9);

        assertThat(Nms.best(List.of(left, right))).containsExactly(right, left);
    }

    @Test
    void dropsASmallBoxInsideALargeOne() {
        Detection whole = detection(0, 100, 0.9);
        Detection part = detection(30, 20, 0.7);

        assertThat(Nms.best(List.of(part, whole))).containsExactly(whole);
    }

    @Test
    void keepsWhatOverlapsOnlyADroppedBox() {
        Detection first = detection(0, 10, 0.9);
        Detection between = detection(4, 10, 0.8);
        Detection last = detection(8, 10, 0.7);

        assertThat(Nms.best(List.of(first, between, last))).containsExactly(first, last);
    }
}
