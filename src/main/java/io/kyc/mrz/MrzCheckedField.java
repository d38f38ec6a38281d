package io.kyc.mrz;

import java.util.List;

/** The place of a field, and the place of the check digit that covers only this field. */
record MrzCheckedField(MrzSpan field, MrzSpan check) {

    /** A field with the check digit right after it. */
    static MrzCheckedField of(int line, int from, int to) {
        return new MrzCheckedField(new MrzSpan(line, from, to), new MrzSpan(line, to, to + 1));
    }

    char digit(List<String> lines) {
        return check.of(lines).charAt(0);
    }

    /** Whether the field or its check digit covers the place. */
    boolean covers(int line, int column) {
        return field.covers(line, column) || check.covers(line, column);
    }

    boolean holds(List<String> lines) {
        return MrzCheckDigit.holds(field.of(lines), digit(lines));
    }
}
