package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class QuadTest {
    private final Quad quad = Quad.of(new Point2D.Double(50, 40), Math.toRadians(90), 30, 10);

    @Test
    void keepsItsSizeAngleAndCentre() {
        assertThat(quad.width()).isCloseTo(30, within(1e-9));
        assertThat(quad.height()).isCloseTo(10, within(1e-9));
        assertThat(quad.angle()).isCloseTo(Math.PI / 2, within(1e-9));
        assertThat(quad.centre().distance(50, 40)).isLessThan(1e-9);
    }

    @Test
    void textThatRunsDownwardsHasItsUpperSideOnTheRight() {
        assertThat(quad.topLeft().distance(55, 25)).isLessThan(1e-9);
        assertThat(quad.bottomRight().distance(45, 55)).isLessThan(1e-9);
    }

    @Test
    void readsATurnedQuadFromTheOtherEnd() {
        assertThat(quad.turned().topLeft()).isEqualTo(quad.bottomRight());
        assertThat(quad.turned().turned()).isEqualTo(quad);
    }

    @Test
    void growsAboutItsCentreLineAndShiftsAcrossIt() {
        Quad grown = quad.withHeight(20);
        assertThat(grown.height()).isCloseTo(20, within(1e-9));
        assertThat(grown.centre().distance(quad.centre())).isLessThan(1e-9);
        assertThat(quad.shiftedDown(15).centre().distance(35, 40)).isLessThan(1e-9);
    }
}
