package io.kyc.verification;

import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** Tells each requester what it may know: operators everything, applicants what is configured. */
@Singleton
class Disclosure {
    private final DisclosureConfig config;

    Disclosure(DisclosureConfig config) {
        this.config = config;
    }

    /**
     * @param answer with everything in it
     * @param minimal takes out of it what applicants need not know, see {@link MinimalAnswers}
     */
    <A> A to(Requester requester, A answer, UnaryOperator<A> minimal) {
        boolean all = requester.mayKnowEverything() || config.level() == DisclosureConfig.Level.FULL;
        return all ? answer : minimal.apply(answer);
    }
}
