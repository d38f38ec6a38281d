package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Step;
import java.util.List;

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
        if (step == Step.COMPLETE_LIVENESS) {
            Check.Result result = Checks.liveness(
                            facts.liveness().flatMap(LivenessEvidence::result).orElseThrow())
                    .result();
            metrics.count(Metric.LIVENESS_COMPLETED, result.wireName());
        }
        facts.verdict().ifPresent(verdict -> decided(verdict.decision(), verdict.reasons(), metrics));
    }

    static void decided(Decision decision, List<Reason> reasons, Metrics metrics) {
        metrics.count(Metric.DECISIONS, decision.name());
        reasons.forEach(reason -> metrics.count(Metric.DECISION_REASONS, reason.code()));
    }
}
