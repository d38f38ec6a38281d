package io.kyc.access;

import java.util.List;

/** Which configuration profiles may be less strict. Any other name is production, however it is called. */
final class Profiles {
    private static final List<String> FOR_TRYING = List.of("dev", "test", "bench");

    private Profiles() {}

    /** Whether this process serves no real person: dev mode, tests, benchmarks. */
    static boolean areForTrying(List<String> profiles) {
        return profiles.stream().anyMatch(FOR_TRYING::contains);
    }
}
