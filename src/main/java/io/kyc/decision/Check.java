package io.kyc.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The result of one check.
 *
 * @param name the check
 * @param result how it came out
 * @param reasons why it did not simply pass, out of {@link CheckName#reasons()}; a check that passed may have reasons
 *     that are only reported
 */
public record Check(CheckName name, Result result, List<Reason> reasons) {
    public Check {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() && (result == Result.FAIL || result == Result.REVIEW)) {
            throw new IllegalArgumentException("a check that did not pass needs a reason");
        }
        if (!name.reasons().containsAll(reasons)) {
            throw new IllegalArgumentException(name + " cannot give all of " + reasons + ", only " + name.reasons());
        }
    }

    /** How a check came out. */
    public enum Result {
        PASS,
        FAIL,
        REVIEW,
        NOT_APPLICABLE;

        /** The result in answers, for example {@code not_applicable}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Check pass(CheckName name) {
        return new Check(name, Result.PASS, List.of());
    }

    /** A check that had nothing to look at. */
    public static Check notApplicable(CheckName name) {
        return new Check(name, Result.NOT_APPLICABLE, List.of());
    }

    /**
     * The result follows from the worst default effect of the reasons: with decline it fails, with review a reviewer
     * decides, otherwise it passes.
     */
    public static Check of(CheckName name, List<Reason> reasons) {
        Effect worst = reasons.stream()
                .map(Reason::defaultEffect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.NONE);
        Result result = switch (worst) {
            case NONE -> Result.PASS;
            case REVIEW -> Result.REVIEW;
            case DECLINE -> Result.FAIL;
        };
        return new Check(name, result, reasons);
    }

    /** As {@link #of}, with the reasons that were found. */
    static Check ofFound(CheckName name, List<Stream<Reason>> found) {
        return of(name, found.stream().flatMap(reasons -> reasons).toList());
    }

    public static Check fail(CheckName name, Reason reason) {
        return new Check(name, Result.FAIL, List.of(reason));
    }

    public static Check review(CheckName name, Reason reason) {
        return new Check(name, Result.REVIEW, List.of(reason));
    }
}
