package io.kyc.document.text;

import java.util.Set;

/** Whether a country prints the day or the month first in dates of digits. */
public enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Unknown, or the country prints both. */
    UNKNOWN;

    private static final Set<String> MONTH_FIRST_COUNTRIES =
            Set.of("USA", "US", "PRI", "GUM", "VIR", "ASM", "MNP", "UMI", "FSM", "PLW", "MHL");
    /** Canada prints every possible order; the Philippines, Kenya and others print more than one. */
    private static final Set<String> EITHER = Set.of("CAN", "CA", "PHL", "PH", "KEN", "KE", "GHA", "GH", "TGO", "TG");

    /** @param country the document's, ISO 3166-1 or ICAO, in any case; empty when unknown */
    public static DayMonthOrder of(String country) {
        String code = country.strip().toUpperCase(java.util.Locale.ROOT);
        if (code.isEmpty() || EITHER.contains(code)) {
            return UNKNOWN;
        }
        return MONTH_FIRST_COUNTRIES.contains(code) ? MONTH_FIRST : DAY_FIRST;
    }
}
