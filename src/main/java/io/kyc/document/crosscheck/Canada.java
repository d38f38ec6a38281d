package io.kyc.document.crosscheck;

import java.util.Locale;
import java.util.Set;

/** Provinces and territories, by code and by name. */
final class Canada {
    private static final Set<String> PROVINCES =
            Set.of(("AB BC MB NB NL NS NT NU ON PE QC SK YT ALBERTA BRITISHCOLUMBIA MANITOBA"
                            + " NEWBRUNSWICK NEWFOUNDLANDANDLABRADOR NOVASCOTIA NORTHWESTTERRITORIES NUNAVUT ONTARIO PRINCEEDWARDISLAND"
                            + " QUEBEC SASKATCHEWAN YUKON")
                    .split(" "));

    private Canada() {}

    /** @param state as printed: a code of two letters, or a name with or without spaces, in any case */
    static boolean has(String state) {
        return PROVINCES.contains(state.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
    }
}
