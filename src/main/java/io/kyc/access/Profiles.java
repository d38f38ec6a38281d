package io.kyc.access;

import java.util.List;
import java.util.Set;

/** Knows which configuration profiles may be less strict. A profile with any other name is strict. */
final class Profiles {
    private static final Set<String> FOR_TRYING = Set.of("dev", "test");

    private Profiles() {}

    /**
     * Whether this process serves no real person, because it runs in dev mode or tests. With any other profile active
     * it may serve one.
     */
    static boolean areForTrying(List<String> profiles) {
        return !profiles.isEmpty() && FOR_TRYING.containsAll(profiles);
    }

    /** Whether production's profile is active; it is if there is no other. */
    static boolean areProduction(List<String> profiles) {
        return profiles.isEmpty() || profiles.contains("prod");
    }
}
