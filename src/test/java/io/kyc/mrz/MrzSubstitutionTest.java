package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries every other character at every place of every specimen. */
class MrzSubstitutionTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    private record Substitution(int line, int column, char was, char is) {

        /**
         * The weights 7, 3 and 1 are coprime to 10, so only characters with the same value modulo 10 have the same
         * check digit.
         */
        boolean isDetectable() {
            return value(was) % 10 != value(is) % 10;
        }

        private static int value(char c) {
            return c == '<' ? 0 : Character.digit(c, 36);
        }

        @Override
        public String toString() {
            return (line + 1) + ":" + (column + 1) + " " + was + "-" + is;
        }
    }

    private static List<Substitution> substitutions(MrzSpecimen specimen, char place) {
        List<Substitution> all = new ArrayList<>();
        for (int line = 0; line < specimen.lines().size(); line++) {
            for (int column = 0; column < specimen.format().length(); column++) {
                char was = specimen.lines().get(line).charAt(column);
                for (char is : ALPHABET.toCharArray()) {
                    if (is != was && specimen.protectedPlaces().get(line).charAt(column) == place) {
                        all.add(new Substitution(line, column, was, is));
                    }
                }
            }
        }
        return all;
    }

    private static MrzReading parse(MrzSpecimen specimen, Substitution s) {
        return MrzParser.parse(specimen.with(s.line(), s.column(), s.is()));
    }

    @ParameterizedTest
    @EnumSource
    void rejectsEveryDetectableSubstitution(MrzSpecimen specimen) {
        List<Substitution> detectable = substitutions(specimen, '#').stream()
                .filter(Substitution::isDetectable)
                .toList();
        assertThat(detectable).hasSizeGreaterThan(700);
        for (Substitution s : detectable) {
            assertThat(parse(specimen, s))
                    .as("%s %s", specimen, s)
                    .isInstanceOf(MrzReading.Found.class)
                    .matches(outcome -> outcome.defects().stream().anyMatch(MrzDefect::isCheckDigit));
        }
    }

    /**
     * Of 907 substitutions that leave every sum unchanged, 527 pass: those in document numbers and optional data, none
     * in a date or digit.
     */
    @Test
    void knowsTheUndetectableSubstitutions() {
        Map<MrzSpecimen, Integer> counts = new EnumMap<>(MrzSpecimen.class);
        int undetectable = 0;
        for (MrzSpecimen specimen : MrzSpecimen.values()) {
            List<Substitution> candidates = substitutions(specimen, '#').stream()
                    .filter(s -> !s.isDetectable())
                    .toList();
            undetectable += candidates.size();
            List<Substitution> passing = candidates.stream()
                    .filter(s -> parse(specimen, s).verified())
                    .toList();
            counts.put(specimen, passing.size());
            Map<String, Object> was = fields(MrzParser.parse(specimen.lines()));
            for (Substitution s : passing) {
                Map<String, Object> is = fields(parse(specimen, s));
                is.keySet().removeAll(List.of("number", "optional"));
                assertThat(was).as("%s %s", specimen, s).containsAllEntriesOf(is);
            }
        }
        assertThat(undetectable).isEqualTo(907);
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        MrzSpecimen.TD3, 69,
                        MrzSpecimen.OLDER_TD3, 70,
                        MrzSpecimen.TD2, 54,
                        MrzSpecimen.TD1, 130,
                        MrzSpecimen.MRV_A, 23,
                        MrzSpecimen.MRV_B, 23,
                        MrzSpecimen.LONG_TD1, 117,
                        MrzSpecimen.LONG_TD2, 41));
    }

    @Test
    void knowsTheUndetectableSubstitutionsOfAVisa() {
        assertThat(substitutions(MrzSpecimen.MRV_B, '#').stream()
                        .filter(s -> parse(MrzSpecimen.MRV_B, s).verified())
                        .map(Substitution::toString))
                .containsExactly(
                        ("2:1 L-1,2:1 L-B,2:1 L-V,2:2 8-I,2:2 8-S,2:3 9-J,2:3 9-T,2:4 8-I,2:4 8-S,2:5 8-I,2:5 8-S,2:6 9-J,"
                                        + "2:6 9-T,2:7 0-A,2:7 0-K,2:7 0-U,2:7 0-<,2:8 1-B,2:8 1-L,2:8 1-V,2:9 C-2,"
                                        + "2:9 C-M,2:9 C-W")
                                .split(","));
    }

    @ParameterizedTest
    @EnumSource
    void changesOnlyTheSubstitutedField(MrzSpecimen specimen) {
        Map<String, Object> was = fields(MrzParser.parse(specimen.lines()));
        for (Substitution s : substitutions(specimen, '.')) {
            boolean first = s.line() == 0 && s.column() == 0;
            if (first && specimen.format() != MrzFormat.TD1 && (s.is() == 'V' || s.was() == 'V')) {
                assertThat(parse(specimen, s).mrz().orElseThrow().format())
                        .as("of two formats of one size, %s decides", s)
                        .isNotEqualTo(specimen.format());
                continue;
            }
            MrzReading outcome = parse(specimen, s);
            Map<String, Object> is = fields(outcome);
            String field = field(specimen.format(), s.line(), s.column());
            is.keySet().removeAll(List.of(field.split(" ")));
            assertThat(was).as("%s %s", specimen, s).containsAllEntriesOf(is);
            assertThat(outcome.defects())
                    .as("%s %s", specimen, s)
                    .allMatch(defect -> field.startsWith(defect.name()))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Map<String, Object> fields(MrzReading outcome) {
        Mrz mrz = outcome.mrz().orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", mrz.format());
        fields.put("DOCUMENT_CODE", mrz.document().code());
        fields.put("ISSUER", mrz.document().issuer());
        fields.put("number", mrz.document().number());
        fields.put("NATIONALITY", mrz.holder().nationality());
        fields.put("birth", mrz.holder().birthDate());
        fields.put("SEX", mrz.holder().sex());
        fields.put("expiry", mrz.document().expiryDate());
        fields.put("optional", mrz.optionalData());
        fields.put("primary", mrz.holder().primaryIdentifier());
        fields.put("secondary", mrz.holder().secondaryIdentifier());
        return fields;
    }

    private static String field(MrzFormat format, int line, int column) {
        boolean card = format == MrzFormat.TD1;
        if (line == 0 && column < 5) {
            return column < 2 ? "DOCUMENT_CODE" : "ISSUER";
        }
        if (card && line == 1) {
            return column == 7 ? "SEX" : "NATIONALITY";
        }
        if (line == 1 && column < 28) {
            return column == 20 ? "SEX" : "NATIONALITY";
        }
        return line == 1 ? "optional" : "NAMES primary secondary";
    }
}
