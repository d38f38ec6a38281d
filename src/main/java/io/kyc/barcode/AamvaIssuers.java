package io.kyc.barcode;

import java.util.Set;

/** Knows the issuer identification numbers that decide how a card is read (AAMVA's list). */
final class AamvaIssuers {
    /** Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Northwest Territories, Nova Scotia ... Yukon. */
    private static final Set<String> CANADA = Set.of(
            "604432", "636028", "636048", "636017", "636016", "604434", "636013", "604433", "636012", "604426",
            "604428", "636044", "604429");

    private AamvaIssuers() {}

    static boolean isCanadian(String issuer) {
        return CANADA.contains(issuer);
    }
}
