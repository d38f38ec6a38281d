package io.kyc.mrz;

import java.util.Optional;
import java.util.Set;

/**
 * What the document prints outside its zone, as a second source for characters that check digits cannot tell apart.
 *
 * @param documentNumber as printed; spaces and hyphens do not count
 * @param primaryIdentifier family name as printed, in any script that {@link MrzTransliteration} knows
 * @param secondaryIdentifier given names likewise; used together with {@code primaryIdentifier} only
 * @param words whole words of the portrait's page outside the zone, a personal number for example, as printed; spaces and hyphens
 *     do not count
 */
public record MrzPrint(
        Optional<String> documentNumber,
        Optional<String> primaryIdentifier,
        Optional<String> secondaryIdentifier,
        Set<String> words) {
    public MrzPrint {
        words = Set.copyOf(words);
    }

    /** Without further words. */
    public MrzPrint(
            Optional<String> documentNumber, Optional<String> primaryIdentifier, Optional<String> secondaryIdentifier) {
        this(documentNumber, primaryIdentifier, secondaryIdentifier, Set.of());
    }

    /** Nothing else is known of the document. */
    public static MrzPrint none() {
        return new MrzPrint(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "MrzPrint[***]";
    }
}
