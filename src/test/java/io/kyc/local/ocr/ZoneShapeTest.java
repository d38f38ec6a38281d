package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneShapeTest {
    /** The examples of ICAO 9303-4 to -7. */
    static final Map<ZoneShape, List<String>> EXAMPLES = Map.of(
            ZoneShape.TD3,
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
            ZoneShape.TD2,
            List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"),
            ZoneShape.TD1,
            List.of(
                    "I<UTOD231458907<<<<<<<<<<<<<<<",
                    "7408122F1204159UTO<<<<<<<<<<<6",
                    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
            ZoneShape.MRV_A,
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
            ZoneShape.MRV_B,
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"));

    @Test
    void theCheckDigitsOfIcaosExamplesHold() {
        EXAMPLES.forEach((shape, lines) -> {
            assertThat(lines).hasSize(shape.lines());
            assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(shape.length()));
            assertThat(shape.checkDigitsHold(lines)).as("%s", shape).isTrue();
        });
    }

    @Test
    void noticesAWrongCharacterInEveryCheckedPlace() {
        EXAMPLES.forEach((shape, lines) -> {
            for (int line = 0; line < shape.lines(); line++) {
                for (int i = 0; i < shape.length(); i++) {
                    char kind = shape.places(line).charAt(i);
                    boolean checked = kind == 'n' || kind == 'd' || kind == 'k';
                    if (checked) {
                        assertThat(shape.checkDigitsHold(withNext(lines, line, i)))
                                .as("%s line %d place %d", shape, line, i)
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void aLongNumberOfATd1RunsOnInTheOptionalData() {
        List<String> lines = List.of(
                "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");
        assertThat(ZoneShape.TD1.checkDigitsHold(lines)).isTrue();
        assertThat(ZoneShape.TD1.checkDigitsHold(with(lines, 0, 17, '2'))).isFalse();
    }

    /** The lines with another character of nearly the same kind at one place; check digits notice the difference. */
    static List<String> withNext(List<String> lines, int line, int place) {
        char c = lines.get(line).charAt(place);
        return with(lines, line, place, c == '<' ? '1' : c == '9' ? '0' : c == 'Z' ? 'A' : (char) (c + 1));
    }

    static List<String> with(List<String> lines, int line, int place, char c) {
        List<String> changed = new java.util.ArrayList<>(lines);
        StringBuilder text = new StringBuilder(lines.get(line));
        text.setCharAt(place, c);
        changed.set(line, text.toString());
        return changed;
    }
}
