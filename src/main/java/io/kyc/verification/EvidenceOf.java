package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.decision.QualityLimits;
import io.kyc.document.DocumentDay;
import io.kyc.document.UnderstoodDocument;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The decision's view of a session. */
@Singleton
public class EvidenceOf {
    private final DocumentDay day;
    private final QualityLimits limits;

    EvidenceOf(DocumentDay day, QualityLimits limits) {
        this.day = day;
        this.limits = limits;
    }

    /** On the day of the decision, once there is one: what expired later did not decide. */
    public Evidence session(Facts facts, Instant now) {
        return session(
                facts,
                facts.verdict().flatMap(Verdict::similarity),
                facts.verdict().map(Verdict::decidedAt).orElse(now));
    }

    /** @param at when it is decided */
    public Evidence session(Facts facts, Optional<Evidence.Similarity> similarity, Instant at) {
        Optional<UnderstoodDocument> document = facts.document().flatMap(DocumentEvidence::understood);
        return new Evidence(
                day.of(at),
                facts.document().flatMap(DocumentEvidence::portrait).isPresent(),
                document.map(UnderstoodDocument::facts),
                facts.document()
                        .flatMap(DocumentEvidence::quality)
                        .map(quality -> new Evidence.Quality(quality, limits)),
                facts.minimumAge(),
                document.flatMap(
                        understood -> facts.applicant().map(applicant -> ApplicantMatch.of(applicant, understood))),
                facts.liveness().flatMap(LivenessEvidence::result),
                similarity,
                facts.document().flatMap(DocumentEvidence::seen).orElse(Evidence.Seen.NOWHERE));
    }
}
