package io.kyc.verification;

import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.LivenessFeedback;
import io.kyc.decision.Reason;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Step;
import java.util.List;
import java.util.Locale;

/** Counts the moves of sessions that operators want to know. */
final class FlowMetrics {
    private FlowMetrics() {}

    static void moved(Session session, Step step, Metrics metrics) {
        Facts facts = session.facts();
        if (step == Step.PROCESS_DOCUMENT) {
            boolean portrait =
                    facts.document().flatMap(DocumentEvidence::portrait).isPresent();
            metrics.count(Metric.DOCUMENTS_PROCESSED, portrait ? "yes" : "no");
        }
        if (step == Step.START_LIVENESS) {
            String challenge = facts.liveness().orElseThrow().challenge().type().name();
            metrics.count(Metric.LIVENESS_CHALLENGES, challenge.toLowerCase(Locale.ROOT));
        }
        if (step == Step.COMPLETE_LIVENESS) {
            Evidence.Liveness liveness =
                    facts.liveness().flatMap(LivenessEvidence::result).orElseThrow();
            metrics.count(
                    Metric.LIVENESS_COMPLETED,
                    Checks.liveness(liveness).result().wireName());
            liveness.feedback().forEach(code -> metrics.count(Metric.LIVENESS_FEEDBACK, feedback(code)));
        }
        facts.verdict().ifPresent(verdict -> decided(verdict.decision(), verdict.reasons(), metrics));
    }

    /** A code that is not known yet must not become a dimension of its own: each one costs money. */
    private static String feedback(String code) {
        return LivenessFeedback.ofCode(code).map(known -> known.reason().code()).orElse("other");
    }

    static void decided(Decision decision, List<Reason> reasons, Metrics metrics) {
        metrics.count(Metric.DECISIONS, decision.name());
        reasons.forEach(reason -> metrics.count(Metric.DECISION_REASONS, reason.code()));
    }
}
