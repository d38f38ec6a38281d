package io.kyc.liveness;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Objects;

/**
 * The challenge that a check asks for. Only this one is offered to the applicant's device, which otherwise could choose.
 *
 * @param type what the applicant has to do
 * @param askedBy who chose it
 * @param review whether a person must look at the check because the applicant chose
 */
@RegisterForReflection
public record ChosenChallenge(ChallengeType type, AskedBy askedBy, boolean review) {
    public ChosenChallenge {
        Objects.requireNonNull(type);
        Objects.requireNonNull(askedBy);
    }

    /** Who chose a challenge. */
    @RegisterForReflection
    public enum AskedBy {
        /** Nobody in particular: {@code kyc.liveness.challenge} says it for all. */
        SETTING,
        OPERATOR,
        APPLICANT;

        /** The name in reports, for example {@code operator}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
