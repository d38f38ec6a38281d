package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeamsTest {
    private static final double LETTER = 20;
    private static final double HEIGHT = 40;
    private static final CharacterSet LATIN = CharacterSet.latin();

    /** Text whose first letter has its middle at {@code x}, in a box that reaches so much further than the outer middles. */
    private static Strip strip(String text, double x, double y, double before, double after, double degrees) {
        double width = before + (text.length() - 1) * LETTER + after;
        int steps = 4 * (int) Math.ceil(width);
        SyntheticLine line = new SyntheticLine(LATIN, steps);
        for (int i = 0; i < text.length(); i++) {
            line.see((before + i * LETTER) / width * steps - 0.5, text.charAt(i), 0.95);
        }
        double angle = Math.toRadians(degrees);
        double middle = x - before + width / 2;
        Point2D.Double centre = new Point2D.Double(
                middle * Math.cos(angle) - y * Math.sin(angle), middle * Math.sin(angle) + y * Math.cos(angle));
        return Strip.of(Quad.of(centre, angle, width, HEIGHT), line.posteriors());
    }

    private static List<String> read(double degrees, Strip... strips) {
        return Seams.parted(List.of(strips), new TextRows(Math.toRadians(degrees))).stream()
                .map(strip -> strip.line().map(TextPage.Line::text).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -20, 180})
    void readsADigitThatTwoBoxesShowOnce(double degrees) {
        Strip label = strip("NO.6", 100, 50, 15, 12, degrees);
        Strip number = strip("60562210", 160, 50, 12, 15, degrees);

        assertThat(String.join("", read(degrees, label, number))).isEqualTo("NO.60562210");
        assertThat(String.join("", read(degrees, number, label))).isEqualTo("60562210NO.");
    }

    @Test
    void keepsTheWholeLetterAndNotThePartOfItAtTheEdgeOfTheOtherBox() {
        Strip label = strip("DOB", 100, 50, 15, 16, 0);
        Strip halfLetterAndDate = strip("3", 145, 50, 4, 16, 0);

        assertThat(read(0, label, halfLetterAndDate)).containsExactly("DOB", "");
    }

    @Test
    void keepsLettersThatStandBesideEachOther() {
        Strip left = strip("CLASS", 100, 50, 15, 22, 0);
        Strip right = strip("SECOND", 200, 50, 22, 15, 0);

        assertThat(read(0, left, right)).containsExactly("CLASS", "SECOND");
    }

    @Test
    void keepsTheSameTextOnAnotherLine() {
        Strip upper = strip("AAA", 100, 50, 15, 15, 0);
        Strip lower = strip("AAA", 110, 80, 15, 15, 0);

        assertThat(read(0, upper, lower)).containsExactly("AAA", "AAA");
    }
}
