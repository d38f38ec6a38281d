package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrzDecoderTest {

    @Test
    void readsWhatIsSeenClearlyInEveryShape() {
        MrzShapeTest.EXAMPLES.forEach((shape, lines) -> {
            MrzText text = MrzDecoder.decode(shape, SyntheticLine.clear(lines));
            assertThat(text.lines()).isEqualTo(lines);
            assertThat(text.verified()).isTrue();
            assertThat(text.plausibility()).isGreaterThan(0.9);
            assertThat(text.confidences()).allMatch(confidence -> confidence > 0.9);
        });
    }

    @Test
    void checkDigitsDecideBetweenReadingsThatAreAboutAsLikely() {
        List<String> lines = MrzShapeTest.EXAMPLES.get(MrzShape.TD3);
        String misread = lines.get(1).replace("L898902C3", "L8989O2C3");
        List<MrzCells> cells =
                List.of(SyntheticLine.clear(lines.get(0)), SyntheticLine.unsure(misread, lines.get(1), 0.4));
        MrzText text = MrzDecoder.decode(MrzShape.TD3, cells);
        assertThat(text.lines()).isEqualTo(lines);
        assertThat(text.verified()).isTrue();
    }

    @Test
    void aCheckDigitThatIsClearlyWrongStaysWrong() {
        List<String> lines = MrzShapeTest.EXAMPLES.get(MrzShape.TD3);
        for (int place : new int[] {0, 5, 9, 15, 19, 24, 27, 30, 42, 43}) {
            List<String> forged = MrzShapeTest.withNext(lines, 1, place);
            MrzText text = MrzDecoder.decode(MrzShape.TD3, SyntheticLine.clear(forged));
            assertThat(text.lines()).as("place %d", place).isEqualTo(forged);
            assertThat(text.verified()).as("place %d", place).isFalse();
        }
    }

    @Test
    void whatIsSeenInTheWrongPlacesIsNotPlausible() {
        String letters = "THE<QUICK<BROWN<FOX<JUMPS<OVER<THE<LAZY<DOGS";
        MrzText text = MrzDecoder.decode(MrzShape.TD3, SyntheticLine.clear(List.of(letters, letters)));
        assertThat(text.verified()).isFalse();
        assertThat(text.plausibility()).isLessThan(0.85);
    }
}
