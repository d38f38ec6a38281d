package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.decision.QualityLimits;
import io.kyc.document.DocumentConfig;
import io.kyc.document.DocumentDay;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Collects a session's evidence for the decision. */
@Singleton
public class EvidenceOf {
    private final DocumentDay day;
    private final QualityLimits limits;
    private final DocumentConfig config;

    EvidenceOf(DocumentDay day, QualityLimits limits, DocumentConfig config) {
        this.day = day;
        this.limits = limits;
        this.config = config;
    }

    /**
     * After the decision, this is the evidence that was decided on, with the day and the limits of that time, whatever
     * is configured now.
     */
    public Evidence session(Facts facts, Instant now) {
        Optional<Verdict> verdict = facts.verdict();
        Optional<Verdict.Rules> rules = verdict.map(Verdict::rules);
        return session(
                facts,
                verdict.flatMap(Verdict::similarity),
                rules.map(Verdict.Rules::day).orElseGet(() -> day.of(now)),
                rules.flatMap(Verdict.Rules::qualityLimits).orElse(limits),
                rules.map(Verdict.Rules::specimens).orElseGet(config::specimens));
    }

    /** @param at the time of the decision */
    public Evidence session(Facts facts, Optional<Evidence.Similarity> similarity, Instant at) {
        return session(facts, similarity, day.of(at), limits, config.specimens());
    }

    private static Evidence session(
            Facts facts,
            Optional<Evidence.Similarity> similarity,
            LocalDate day,
            QualityLimits limits,
            boolean specimens) {
        Optional<DocumentEvidence> document = facts.document();
        return new Evidence(
                day,
                document.flatMap(DocumentEvidence::portrait).isPresent(),
                document.map(DocumentEvidence::facts),
                document.map(shown -> new Evidence.Quality(shown.quality(), limits)),
                new Evidence.Requirements(specimens, facts.start().asked().minimumAge(), applicant(facts)),
                facts.liveness().flatMap(LivenessEvidence::result),
                similarity,
                document.map(shown -> shown.recognition().seen()).orElse(Evidence.Seen.NOWHERE));
    }

    private static Optional<Evidence.Applicant> applicant(Facts facts) {
        return facts.document()
                .flatMap(shown -> facts.start()
                        .applicant()
                        .map(applicant -> ApplicantMatch.of(
                                applicant,
                                shown.facts().dates().birth(),
                                shown.fields().normalized())));
    }
}
