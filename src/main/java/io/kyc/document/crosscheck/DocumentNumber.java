package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.document.text.PrintedNumber;
import java.util.List;
import java.util.Optional;

/** Compares the document numbers of two sources. */
final class DocumentNumber {
    /** A shorter number may be part of another one by chance. */
    private static final int LEAST_PART = 6;
    /**
     * A zone or a card may leave out a check digit, a letter of the series, or characters that its field has no room
     * for.
     */
    private static final int MOST_LEFT_OUT = 4;

    private DocumentNumber() {}

    /**
     * @param printed as printed; it may be longer than the other at one end, and if it is shorter, a part of it is
     *     covered
     * @param other the number in a source in which a misread character would be noticed
     * @param alike another value of that source that could be mistaken for the number, for example the personal number
     */
    static Agreement agreement(Optional<String> printed, Optional<String> other, String alike) {
        List<String> readings = printed.map(PrintedNumber::readings).orElse(List.of());
        String two = other.map(PrintedNumber::bare).orElse("");
        if (readings.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        if (two.isEmpty()) {
            return Agreement.NOT_SAID;
        }
        if (readings.stream().anyMatch(one -> PrintedNumber.isSame(one, two) || isPart(two, one))) {
            return Agreement.AGREES;
        }
        return readings.stream().anyMatch(one -> isPart(one, two) || isSeries(one, two) || isAnotherNumber(one, alike))
                ? Agreement.NOT_PRINTED
                : Agreement.DIFFERS;
    }

    /** The letters of the number, which stand apart from its digits. */
    private static boolean isSeries(String one, String two) {
        return one.length() < two.length()
                && one.chars().allMatch(Character::isLetter)
                && PrintedNumber.isSame(one, two.substring(0, one.length()));
    }

    private static boolean isAnotherNumber(String one, String alike) {
        return one.length() >= LEAST_PART
                && PrintedNumber.folded(PrintedNumber.bare(alike)).contains(PrintedNumber.folded(one));
    }

    private static boolean isPart(String part, String whole) {
        int more = whole.length() - part.length();
        return part.length() >= LEAST_PART
                && more > 0
                && more <= MOST_LEFT_OUT
                && (PrintedNumber.isSame(part, whole.substring(0, part.length()))
                        || PrintedNumber.isSame(part, whole.substring(more)));
    }
}
