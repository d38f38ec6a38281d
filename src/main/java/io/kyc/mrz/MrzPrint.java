package io.kyc.mrz;

import java.util.Optional;
import java.util.Set;

/**
 * The document's print outside its zone, as a second source for characters that check digits cannot distinguish.
 *
 * @param documentNumber as printed; spaces and hyphens do not count
 * @param primaryIdentifier family name as printed, in any script that {@link MrzTransliteration} knows
 * @param secondaryIdentifier given names as printed; used only together with {@code primaryIdentifier}
 * @param words whole words of the portrait's page outside the zone as printed, for example a personal number; spaces
 *     and hyphens do not count
 */
public record MrzPrint(
        Optional<String> documentNumber,
        Optional<String> primaryIdentifier,
        Optional<String> secondaryIdentifier,
        Set<String> words) {
    public MrzPrint {
        words = Set.copyOf(words);
    }

    /** A print without further words. */
    public MrzPrint(
            Optional<String> documentNumber, Optional<String> primaryIdentifier, Optional<String> secondaryIdentifier) {
        this(documentNumber, primaryIdentifier, secondaryIdentifier, Set.of());
    }

    /** A print about which nothing is known. */
    public static MrzPrint none() {
        return new MrzPrint(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "MrzPrint[***]";
    }
}
