package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Reason;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Verdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason in an answer. */
@RegisterForReflection
@Schema(name = "Reason")
public record ReasonAnswer(String code, boolean retryable, String message) {

    public static List<ReasonAnswer> of(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonAnswer(reason.code(), reason.isRetryable(), reason.message()))
                .toList();
    }

    /** The decision's reasons or, before a decision, those that the checks found. */
    static List<ReasonAnswer> of(Session session, List<Check> checks) {
        return of(session.facts().verdict().map(Verdict::reasons).orElseGet(() -> Checks.reasons(checks)));
    }

    /** Only the reasons that applicants may know. */
    static List<ReasonAnswer> minimal(List<ReasonAnswer> reasons) {
        return reasons.stream().filter(reason -> isTellable(reason.code())).toList();
    }

    static boolean isTellable(String code) {
        return Reason.withCode(code).filter(Reason::isTellable).isPresent();
    }
}
