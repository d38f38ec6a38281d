package io.kyc.barcode;

import java.util.Map;
import java.util.Set;

/**
 * Who issues licences and cards, and what it does otherwise than the standard says.
 *
 * @param state two letters, as in addresses; {@code US} for the federal government
 * @param country ISO 3166-1, three letters
 * @param practices by the version of the standard for which they hold; often none
 */
record AamvaIssuer(String state, String country, Map<Integer, Set<Practice>> practices) {
    AamvaIssuer {
        practices = Map.copyOf(practices);
    }

    /** What an issuer does in one version. */
    enum Practice {
        /** Dates are {@code CCYYMMDD}. */
        YEAR_FIRST,
        /** Dates are {@code MMDDCCYY}. */
        MONTH_FIRST,
        /** {@code DAA} has given names, then one family name, parted by spaces. */
        GIVEN_NAMES_FIRST
    }

    boolean does(Practice practice, int version) {
        return practices.getOrDefault(version, Set.of()).contains(practice);
    }
}
