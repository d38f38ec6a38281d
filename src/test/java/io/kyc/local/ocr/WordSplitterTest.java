package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class WordSplitterTest {
    private final CharacterSet characters = CharacterSet.latin();
    private final Quad quad = Quad.of(new Point2D.Double(200, 50), 0, 400, 40);

    @Test
    void splitsWordsAtAFaintSpace() {
        Posteriors line = new SyntheticLine(characters, 50)
                .write("ANNA", 2, 4)
                .see(17, ' ', 0.1)
                .write("MARIA", 20, 4)
                .posteriors();
        TextPage.Line read = WordSplitter.line(line, quad).orElseThrow();
        assertThat(read.text()).isEqualTo("ANNA MARIA");
        assertThat(read.words()).extracting(TextPage.Word::text).containsExactly("ANNA", "MARIA");
    }

    @Test
    void aWideGapAloneIsNoSpace() {
        Posteriors line = new SyntheticLine(characters, 50)
                .write("WW", 2, 6)
                .write("il", 13, 2)
                .posteriors();
        assertThat(WordSplitter.line(line, quad).orElseThrow().text()).isEqualTo("WWil");
    }

    @Test
    void wordsLieWhereTheirLettersAre() {
        Posteriors line = new SyntheticLine(characters, 50)
                .write("AB", 10, 4)
                .see(18, ' ', 0.6)
                .write("CD", 30, 4)
                .posteriors();
        TextPage.Word second =
                WordSplitter.line(line, quad).orElseThrow().words().get(1);
        assertThat(second.quad().centre().x).isCloseTo(8 * 32.5, within(1.0));
        assertThat(second.quad().topLeft().x).isGreaterThan(8 * 22);
        assertThat(second.quad().height()).isCloseTo(40, within(1e-9));
    }

    @Test
    void nothingButSpacesIsNoLine() {
        assertThat(WordSplitter.line(
                        new SyntheticLine(characters, 9).see(4, ' ', 0.9).posteriors(), quad))
                .isEmpty();
    }
}
