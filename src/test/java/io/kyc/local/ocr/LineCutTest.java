package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class LineCutTest {
    /** Red grows to the right, green downwards. */
    private final Picture picture = gradient();

    private static Picture gradient() {
        int[] rgb = new int[200 * 100];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (i % 200) << 16 | (i / 200) << 8;
        }
        return new Picture(200, 100, rgb);
    }

    private static double level(LineCut cut, int plane, int x, int y) {
        return cut.planes()[plane * LineCut.HEIGHT * cut.width() + y * cut.width() + x] * 127.5 + 127.5;
    }

    @Test
    void cutsAtItsOwnSizeWithoutChange() {
        LineCut cut = LineCut.of(picture, Quad.of(new Point2D.Double(80, 44), 0, 96, 48));
        assertThat(cut.width()).isEqualTo(96);
        assertThat(level(cut, 2, 10, 5)).isCloseTo(32 + 10, within(0.01));
        assertThat(level(cut, 1, 10, 5)).isCloseTo(20 + 5, within(0.01));
        assertThat(level(cut, 0, 10, 5)).isCloseTo(0, within(0.01));
    }

    @Test
    void averagesWhereItShrinks() {
        LineCut cut = LineCut.of(picture, Quad.of(new Point2D.Double(100, 50), 0, 96 * 2, 96));
        assertThat(cut.width()).isEqualTo(96);
        assertThat(level(cut, 2, 0, 0)).isCloseTo(4.5, within(0.6));
    }

    @Test
    void textUpsideDownComesOutUpright() {
        Quad quad = Quad.of(new Point2D.Double(80, 44), Math.PI, 96, 48);
        LineCut cut = LineCut.of(picture, quad);
        assertThat(level(cut, 2, 0, 0)).isCloseTo(127, within(0.01));
        assertThat(level(cut, 1, 0, 0)).isCloseTo(67, within(0.01));
    }

    @Test
    void repeatsTheEdgeOutsideThePicture() {
        LineCut cut = LineCut.of(picture, Quad.of(new Point2D.Double(0, 0), 0, 96, 48));
        assertThat(level(cut, 2, 0, 0)).isCloseTo(0, within(0.01));
    }
}
