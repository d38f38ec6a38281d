package io.kyc.decision;

import java.util.List;
import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param name stable, for example {@code face_similarity}
 * @param result what came out
 * @param reasons why it did not simply pass; empty when it did
 */
public record Check(String name, Result result, List<Reason> reasons) {
    public Check {
        reasons = List.copyOf(reasons);
        if (result == Result.PASS && !reasons.isEmpty()) {
            throw new IllegalArgumentException("a check that passed needs no reason");
        }
    }

    /** How a check came out. */
    public enum Result {
        PASS,
        FAIL,
        REVIEW,
        NOT_APPLICABLE;

        /** As in answers, for example {@code not_applicable}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Check pass(String name) {
        return new Check(name, Result.PASS, List.of());
    }

    public static Check fail(String name, Reason reason) {
        return new Check(name, Result.FAIL, List.of(reason));
    }

    public static Check review(String name, Reason reason) {
        return new Check(name, Result.REVIEW, List.of(reason));
    }
}
