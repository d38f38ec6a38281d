package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kyc.specimens.Jpeg;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a picture could be the page. */
class PageViewTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    @ParameterizedTest
    @CsvSource({"205, 70, 240", "60, 130, 160", "220, 130, 90", "250, 200, 235"})
    void findsTheCardOnASheetOnADesk(int desk, int sheet, int card) {
        List<PageShape> shapes = shapes(g -> {
            fill(g, grey(desk), 0, 0, WIDTH, HEIGHT);
            fill(g, grey(sheet), 200, 200, 1200, 800);
            fill(g, grey(card), 260, 300, 760, 480);
        });

        assertThat(shapes).anySatisfy(shape -> {
            assertThat(shape.contains(270.0 / WIDTH, 310.0 / HEIGHT)).isTrue();
            assertThat(shape.contains(1010.0 / WIDTH, 770.0 / HEIGHT)).isTrue();
            assertThat(shape.contains(1100.0 / WIDTH, 0.5)).isFalse();
            assertThat(shape.aspect(WIDTH, HEIGHT)).isCloseTo(760 / 480.0, within(0.12));
        });
        assertThat(shapes).as("the sheet as well").anySatisfy(shape -> {
            assertThat(shape.contains(1390.0 / WIDTH, 990.0 / HEIGHT)).isTrue();
            assertThat(shape.contains(0.05, 0.5)).isFalse();
        });
        assertThat(shapes.stream().map(PageShape::area).toList()).isSorted();
    }

    @Test
    void takesNoShadowForAnEdge() {
        assertThat(shapes(g -> fill(g, new GradientPaint(0, 0, grey(60), WIDTH, 0, grey(240)), 0, 0, WIDTH, HEIGHT)))
                .isEmpty();
    }

    @Test
    void findsNothingInAnEvenPicture() {
        assertThat(shapes(g -> fill(g, grey(200), 0, 0, WIDTH, HEIGHT))).isEmpty();
    }

    private static List<PageShape> shapes(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        drawing.accept(picture.createGraphics());
        Photo photo = Photo.of(Jpeg.encode(picture, 0.9), TestLimits.DEFAULT);
        return PageView.of(GreyPicture.of(photo, PageQuality.MEASURED_SIDE).orElseThrow())
                .shapes();
    }

    private static void fill(Graphics2D graphics, Paint paint, int x, int y, int width, int height) {
        graphics.setPaint(paint);
        graphics.fillRect(x, y, width, height);
    }

    private static Color grey(int level) {
        return new Color(level, level, level);
    }
}
