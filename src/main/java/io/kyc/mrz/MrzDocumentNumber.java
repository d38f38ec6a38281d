package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;

/**
 * The document number as it is placed in the zone. A number of more than nine characters on a TD1 or TD2 has {@code <}
 * in place of its check digit and continues at the start of the optional data, followed by its own check digit and a
 * filler (ICAO 9303-5, 4.2.2.1, note j, and 9303-6, 4.2.2.2, note j).
 *
 * @param padded the characters that the check digit covers
 * @param checkDigit as printed
 * @param optionalData the fields of optional data, without a part of the number
 */
record MrzDocumentNumber(String padded, char checkDigit, List<String> optionalData) {

    static MrzDocumentNumber in(MrzLayout at, List<String> lines) {
        String field = at.document().number().field().of(lines);
        char check = at.document().number().digit(lines);
        List<String> optional = new ArrayList<>(
                at.optionalData().fields().stream().map(span -> span.of(lines)).toList());
        if (!at.longNumbers() || check != '<' || field.endsWith("<")) {
            return new MrzDocumentNumber(field, check, optional);
        }
        String first = optional.get(0);
        int end = first.indexOf('<') < 0 ? first.length() : first.indexOf('<');
        if (end < 2) {
            return new MrzDocumentNumber(field, check, optional);
        }
        optional.set(0, first.substring(end));
        return new MrzDocumentNumber(field + first.substring(0, end - 1), first.charAt(end - 1), optional);
    }

    /** The number without fillers. */
    String number() {
        return padded.replace("<", "");
    }

    boolean checkDigitHolds() {
        return MrzCheckDigit.holds(padded, checkDigit);
    }
}
