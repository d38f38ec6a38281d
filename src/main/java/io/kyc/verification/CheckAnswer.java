package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check in an answer.
 *
 * @param reasons their codes
 */
@RegisterForReflection
@Schema(name = "Check")
public record CheckAnswer(
        String name,

        @Schema(enumeration = {"pass", "fail", "review", "not_applicable"})
        String result,

        List<String> reasons) {

    public static List<CheckAnswer> of(List<Check> checks) {
        return checks.stream()
                .map(check -> new CheckAnswer(
                        check.name().wireName(),
                        check.result().wireName(),
                        check.reasons().stream().map(Reason::code).toList()))
                .toList();
    }

    /**
     * Only the checks that found something that applicants may know, and only that. Checks that passed are left out
     * too. Otherwise a missing check would reveal that it did not pass.
     */
    static List<CheckAnswer> minimal(List<CheckAnswer> checks) {
        return checks.stream()
                .filter(check -> !check.reasons().isEmpty())
                .filter(check -> check.reasons().stream().allMatch(ReasonAnswer::isTellable))
                .toList();
    }
}
