package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The document number as it is placed in the zone. A number of more than nine characters on a TD1 or TD2 has {@code <}
 * in place of its check digit and continues at the start of the optional data, followed by its own check digit and a
 * filler (ICAO 9303-5, 4.2.2.1, note j, and 9303-6, 4.2.2.2, note j).
 *
 * @param number the whole number, without fillers
 * @param covered the characters that the check digit covers; two alternatives if issuers compute it in two ways
 * @param checkDigit as printed
 * @param optionalData the fields of optional data, without a part of the number
 */
record MrzDocumentNumber(String number, List<String> covered, char checkDigit, List<String> optionalData) {

    static MrzDocumentNumber in(MrzFormat format, List<String> lines) {
        MrzLayout at = format.layout();
        String field = at.document().number().field().of(lines);
        char check = at.document().number().digit(lines);
        List<String> optional = new ArrayList<>(
                at.optionalData().fields().stream().map(span -> span.of(lines)).toList());
        String printed = at.document().printedNumber().stream()
                .map(part -> part.of(lines))
                .collect(Collectors.joining());
        String first = optional.get(0);
        int end = first.indexOf('<') < 0 ? first.length() : first.indexOf('<');
        if (!at.longNumbers() || check != '<' || field.endsWith("<") || end < 2) {
            return new MrzDocumentNumber(bare(printed), List.of(field), check, optional);
        }
        optional.set(0, first.substring(end));
        String rest = first.substring(0, end - 1);
        List<String> covered = new ArrayList<>(List.of(field + rest));
        if (MrzIssuers.follow(MrzPractice.FILLER_IN_LONG_NUMBER, format, lines)) {
            covered.add(field + "<" + rest);
        }
        return new MrzDocumentNumber(bare(field + rest), covered, first.charAt(end - 1), optional);
    }

    private static String bare(String number) {
        return number.replace("<", "");
    }

    boolean checkDigitHolds() {
        return covered.stream().anyMatch(text -> MrzCheckDigit.holds(text, checkDigit));
    }
}
