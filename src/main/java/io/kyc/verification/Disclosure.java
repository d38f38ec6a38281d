package io.kyc.verification;

import jakarta.inject.Singleton;

/** Chooses how much of an answer a requester gets: operators all of it, applicants as much as is configured. */
@Singleton
class Disclosure {
    private final DisclosureConfig config;

    Disclosure(DisclosureConfig config) {
        this.config = config;
    }

    /** @param answer the full answer */
    <A extends Disclosed<A>> A to(Requester requester, A answer) {
        boolean all = requester.mayKnowEverything() || config.level() == DisclosureConfig.Level.FULL;
        return all ? answer : answer.minimal();
    }
}
