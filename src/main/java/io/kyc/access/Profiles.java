package io.kyc.access;

import java.util.List;
import java.util.Set;

/** Which configuration profiles may be less strict. Any other name is strict, however it is called. */
final class Profiles {
    private static final Set<String> FOR_TRYING = Set.of("dev", "test");

    private Profiles() {}

    /** Whether this process serves no real person: dev mode and tests. One other profile beside them, and it may. */
    static boolean areForTrying(List<String> profiles) {
        return !profiles.isEmpty() && FOR_TRYING.containsAll(profiles);
    }

    /** Whether one of them is production's; that there is none is production too. */
    static boolean areProduction(List<String> profiles) {
        return profiles.isEmpty() || profiles.contains("prod");
    }
}
