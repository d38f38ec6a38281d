package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.decision.DocumentFacts.Comparison;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether a zone or barcode on another page belongs to the page with the portrait. Without this check, the back
 * of anybody's document would complete anybody's front.
 */
final class SidesTie {
    /** A shorter number may also belong to another document by chance. */
    private static final int LEAST_NUMBER = 7;

    private SidesTie() {}

    /**
     * @param print how the other page's source compares with the print on the page with the portrait
     * @param number the document number of that source
     * @return true when they agree on the labelled number, or on two of number, name and date of birth, and nothing
     *     contradicts
     */
    static boolean holds(Comparison print, Optional<String> number) {
        boolean contradicts = Stream.of(print.name(), print.number(), print.birthDate(), print.expiryDate())
                .anyMatch(part -> part == Agreement.DIFFERS);
        boolean byNumber = print.number() == Agreement.AGREES
                && number.stream()
                        .anyMatch(n -> n.replaceAll("[^A-Za-z0-9]", "").length() >= LEAST_NUMBER);
        long agreeing = Stream.of(print.name(), print.number(), print.birthDate())
                .filter(Agreement::agrees)
                .count();
        return !contradicts && (byNumber || agreeing >= 2);
    }
}
