package io.kyc.verification.report;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Reason;
import io.kyc.document.NormalizedFieldAnswer;
import io.kyc.pii.Redacted;
import io.kyc.verification.CheckAnswer;
import io.kyc.verification.EvidenceLinks;
import io.kyc.verification.EvidenceOf;
import io.kyc.verification.LabelTexts;
import io.kyc.verification.ReviewView;
import io.kyc.verification.session.AuditTrail;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Start.Applicant;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes reports from recorded data only; today's configuration has no influence. */
@Singleton
class Reports {
    private final AuditTrail trail;
    private final EvidenceOf evidenceOf;
    private final EvidenceLinks links;
    private final Clock clock;

    Reports(AuditTrail trail, EvidenceOf evidenceOf, EvidenceLinks links, Clock clock) {
        this.trail = trail;
        this.evidenceOf = evidenceOf;
        this.links = links;
        this.clock = clock;
    }

    SessionReport of(Session session) {
        Facts facts = session.facts();
        Optional<Verdict> verdict = facts.verdict();
        Evidence evidence = evidenceOf.session(facts, clock.instant());
        List<Check> checks = facts.document().isEmpty()
                ? List.of()
                : verdict.isPresent() ? Checks.ofDecision(evidence) : Checks.of(evidence);
        return new SessionReport(
                session.id().value(),
                session.tenant(),
                session.state(),
                clock.instant(),
                facts.start().createdAt(),
                session.enteredAt(),
                session.expiresAt(),
                new SessionReport.Spent(
                        session.attempts().document(), session.attempts().liveness()),
                facts.start()
                        .asked()
                        .documentType()
                        .map(type -> type.wireName())
                        .orElse(null),
                facts.start().applicant().map(Reports::person).orElse(null),
                facts.start().consent().orElse(null),
                facts.start().asked().minimumAge().orElse(null),
                LabelTexts.reference(facts.start()),
                LabelTexts.metadata(facts.start()),
                facts.document().map(Reports::document).orElse(null),
                facts.liveness().map(Reports::liveness).orElse(null),
                verdict.flatMap(Verdict::comparison).orElse(null),
                CheckAnswer.of(checks),
                verdict.map(Reports::reasons).orElse(List.of()),
                verdict.map(v -> outcome(v, evidence)).orElse(null),
                verdict.map(v -> rules(v, evidence)).orElse(null),
                trail.of(session.id()),
                links.of(session));
    }

    private static SessionReport.Person person(Applicant applicant) {
        return new SessionReport.Person(
                text(applicant.firstName()), text(applicant.lastName()), text(applicant.dateOfBirth()));
    }

    private static SessionReport.Document document(DocumentEvidence document) {
        Map<String, String> fields = new TreeMap<>();
        document.fields().printed().forEach((type, value) -> fields.put(type, value.reveal()));
        return new SessionReport.Document(
                document.attempt(),
                document.type().map(type -> type.wireName()).orElse(null),
                SessionReport.Picture.of(document.pictures().sides().front()),
                picture(document.pictures().sides().back()),
                picture(document.portrait().map(DocumentEvidence.Portrait::image)),
                document.portrait().map(DocumentEvidence.Portrait::box).orElse(null),
                fields,
                NormalizedFieldAnswer.of(document.fields().normalized()));
    }

    private static SessionReport.Liveness liveness(LivenessEvidence liveness) {
        return new SessionReport.Liveness(
                liveness.attempt(),
                liveness.livenessSessionId(),
                liveness.result().map(result -> result.outcome().name()).orElse(null),
                liveness.result().map(Evidence.Liveness::confidence).orElse(null),
                picture(liveness.reference()),
                liveness.audits().stream().map(SessionReport.Picture::of).toList(),
                liveness.result().map(Evidence.Liveness::feedback).orElse(List.of()),
                new SessionReport.Challenge(
                        liveness.challenge().type().wireName(),
                        liveness.challenge().askedBy().wireName(),
                        liveness.result()
                                .map(Evidence.Liveness::challenge)
                                .flatMap(Evidence.Liveness.Challenge::done)
                                .orElse(null),
                        liveness.result().flatMap(Evidence.Liveness::clientSdk).orElse(null)));
    }

    private static List<SessionReport.Found> reasons(Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> new SessionReport.Found(
                        reason.code(), wireName(verdict.policy().effect(reason)), reason.message()))
                .toList();
    }

    private static SessionReport.Outcome outcome(Verdict verdict, Evidence evidence) {
        return new SessionReport.Outcome(
                verdict.outcome(),
                verdict.decision(),
                verdict.recompute(evidence),
                verdict.decidedAt(),
                verdict.review().map(ReviewView::of).orElse(null));
    }

    private static SessionReport.Rules rules(Verdict verdict, Evidence evidence) {
        Map<String, String> effects = new TreeMap<>();
        for (Reason reason : Reason.values()) {
            effects.put(reason.code(), wireName(verdict.policy().effect(reason)));
        }
        return new SessionReport.Rules(
                evidence.liveness().map(Evidence.Liveness::threshold).orElse(null),
                evidence.liveness().map(Evidence.Liveness::reviewFloor).orElse(null),
                evidence.similarity().map(Evidence.Similarity::threshold).orElse(null),
                evidence.similarity().map(Evidence.Similarity::reviewFloor).orElse(null),
                evidence.day(),
                evidence.quality()
                        .map(Evidence.Quality::limits)
                        .map(SessionReport.Limits::of)
                        .orElse(null),
                verdict.rules().specimens(),
                effects);
    }

    private static SessionReport.Picture picture(Optional<StoredImage> image) {
        return image.map(SessionReport.Picture::of).orElse(null);
    }

    private static String text(Optional<Redacted<String>> value) {
        return value.map(Redacted::reveal).orElse(null);
    }

    private static String wireName(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
