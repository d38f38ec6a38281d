package io.kyc.verification;

import jakarta.inject.Singleton;

/** Tells each requester what it may know: operators everything, applicants what is configured. */
@Singleton
class Disclosure {
    private final DisclosureConfig config;

    Disclosure(DisclosureConfig config) {
        this.config = config;
    }

    /** @param answer with everything in it */
    <A extends Disclosed<A>> A to(Requester requester, A answer) {
        boolean all = requester.mayKnowEverything() || config.level() == DisclosureConfig.Level.FULL;
        return all ? answer : answer.minimal();
    }
}
