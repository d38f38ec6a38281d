package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumAreaRectangleTest {

    @Test
    void findsARectangleAtAnyAngle() {
        for (int degrees = -85; degrees <= 90; degrees += 7) {
            Quad turned = Quad.of(new Point2D.Double(300, 200), Math.toRadians(degrees), 120, 20);
            List<Point2D.Double> points = new ArrayList<>();
            for (int i = 0; i <= 20; i++) {
                for (int j = 0; j <= 4; j++) {
                    points.add(turned.at(i / 20.0, j / 4.0));
                }
            }
            MinimumAreaRectangle box = MinimumAreaRectangle.around(points);
            assertThat(box.length()).isCloseTo(120, within(1e-6));
            assertThat(box.breadth()).isCloseTo(20, within(1e-6));
            assertThat(box.centre().distance(300, 200)).isLessThan(1e-6);
            assertThat(Math.IEEEremainder(box.angle() - Math.toRadians(degrees), Math.PI))
                    .as("angle at %d degrees", degrees)
                    .isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void takesASinglePointAndPointsOnALine() {
        assertThat(MinimumAreaRectangle.around(List.of(new Point2D.Double(3, 4)))
                        .area())
                .isZero();
        MinimumAreaRectangle line =
                MinimumAreaRectangle.around(List.of(new Point2D.Double(0, 0), new Point2D.Double(3, 4)));
        assertThat(line.length()).isCloseTo(5, within(1e-9));
        assertThat(line.breadth()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theHullLeavesOutWhatLiesInside() {
        List<Point2D.Double> square = List.of(
                new Point2D.Double(0, 0),
                new Point2D.Double(4, 0),
                new Point2D.Double(4, 4),
                new Point2D.Double(0, 4),
                new Point2D.Double(2, 2),
                new Point2D.Double(2, 0));
        assertThat(MinimumAreaRectangle.hull(square))
                .containsExactlyInAnyOrder(
                        new Point2D.Double(0, 0),
                        new Point2D.Double(4, 0),
                        new Point2D.Double(4, 4),
                        new Point2D.Double(0, 4));
    }
}
