package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneDecoderTest {

    @Test
    void readsWhatIsSeenClearlyInEveryShape() {
        ZoneShapeTest.EXAMPLES.forEach((shape, lines) -> {
            ZoneText text = ZoneDecoder.decode(shape, SyntheticLine.clear(lines));
            assertThat(text.lines()).isEqualTo(lines);
            assertThat(text.verified()).isTrue();
            assertThat(text.plausibility()).isGreaterThan(0.9);
            assertThat(text.confidences()).allMatch(confidence -> confidence > 0.9);
        });
    }

    @Test
    void checkDigitsDecideBetweenReadingsThatAreAboutAsLikely() {
        List<String> lines = ZoneShapeTest.EXAMPLES.get(ZoneShape.TD3);
        String misread = lines.get(1).replace("L898902C3", "L8989O2C3");
        List<ZoneCells> cells =
                List.of(SyntheticLine.clear(lines.get(0)), SyntheticLine.unsure(misread, lines.get(1), 0.4));
        ZoneText text = ZoneDecoder.decode(ZoneShape.TD3, cells);
        assertThat(text.lines()).isEqualTo(lines);
        assertThat(text.verified()).isTrue();
    }

    @Test
    void aCheckDigitThatIsClearlyWrongStaysWrong() {
        List<String> lines = ZoneShapeTest.EXAMPLES.get(ZoneShape.TD3);
        for (int place : new int[] {0, 5, 9, 15, 19, 24, 27, 30, 42, 43}) {
            List<String> forged = ZoneShapeTest.withNext(lines, 1, place);
            ZoneText text = ZoneDecoder.decode(ZoneShape.TD3, SyntheticLine.clear(forged));
            assertThat(text.lines()).as("place %d", place).isEqualTo(forged);
            assertThat(text.verified()).as("place %d", place).isFalse();
        }
    }

    @Test
    void whatIsSeenInTheWrongPlacesIsNotPlausible() {
        String letters = "THE<QUICK<BROWN<FOX<JUMPS<OVER<THE<LAZY<DOGS";
        ZoneText text = ZoneDecoder.decode(ZoneShape.TD3, SyntheticLine.clear(List.of(letters, letters)));
        assertThat(text.verified()).isFalse();
        assertThat(text.plausibility()).isLessThan(0.85);
    }
}
