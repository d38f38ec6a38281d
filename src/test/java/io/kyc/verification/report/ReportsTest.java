package io.kyc.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Binding;
import io.kyc.decision.Checks;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Decision;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Expiry;
import io.kyc.decision.Kind;
import io.kyc.decision.Policy;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.decision.TestLiveness;
import io.kyc.pii.Redacted;
import io.kyc.testing.BlackBox;
import io.kyc.verification.EvidenceOf;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.Start.Applicant;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Makes the decision again from what is stored in a real DynamoDB. */
@BlackBox
class ReportsTest {
    private static final int SESSIONS = 300;

    @Inject
    Sessions sessions;

    @Inject
    EvidenceOf evidenceOf;

    @Inject
    Reports reports;

    @Test
    void recomputesTheDecisionUnderItsPolicy() {
        Random random = new Random(20261125);
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        int unusual = 0;
        for (int n = 0; n < SESSIONS; n++) {
            Policy then = policy(random);
            Session decided = decided(random, then);
            sessions.create(TestSessions.start(decided), Optional.empty());

            SessionReport report = reports.of(sessions.find(decided.id()).orElseThrow());

            Verdict verdict = decided.facts().verdict().orElseThrow();
            assertThat(report.outcome().automatedDecision()).isEqualTo(verdict.decision());
            assertThat(report.outcome().recomputedDecision())
                    .as(report.reasons() + " under " + report.policy())
                    .isEqualTo(verdict.decision());
            assertThat(report.reasons())
                    .extracting(SessionReport.Found::code)
                    .isEqualTo(verdict.reasons().stream().map(Reason::code).toList());
            seen.add(verdict.decision());
            unusual += new Policy(Map.of()).decide(verdict.reasons()) == verdict.decision() ? 0 : 1;
        }
        assertThat(seen).as("all kinds of decisions were tried").isEqualTo(EnumSet.allOf(Decision.class));
        assertThat(unusual).as("and such that today's policy would not make").isGreaterThan(SESSIONS / 10);
    }

    @Test
    void showsChangedEvidence() {
        Session decided = decided(new Random(1), new Policy(Map.of()));
        Verdict honest = decided.facts().verdict().orElseThrow();
        Verdict changed = new Verdict(
                Decision.APPROVED,
                honest.reasons(),
                Optional.of(new Evidence.Similarity(true, 12, 95, 80, Evidence.LiveFace.FOUND, false)),
                honest.comparison(),
                honest.decidedAt(),
                honest.rules(),
                honest.review());

        SessionReport report = reports.of(with(decided, decided.facts().with(changed)));

        assertThat(report.outcome().automatedDecision()).isEqualTo(Decision.APPROVED);
        assertThat(report.outcome().recomputedDecision()).isEqualTo(Decision.DECLINED);
    }

    @Test
    void judgesOnTheStoredDay() {
        Session base = TestSessions.decided(UUID.randomUUID().toString());
        LocalDate here = LocalDate.ofInstant(TestSessions.STARTED, ZoneOffset.UTC);
        Facts facts = base.facts().with(document(base, here));
        Evidence today = evidenceOf.session(facts, Optional.empty(), TestSessions.STARTED);
        Evidence there = on(here.plusDays(1), today, today.quality());

        SessionReport report = reports.of(decided(base, facts, there, new Policy(Map.of())));

        assertThat(today.day()).isEqualTo(here);
        assertThat(Checks.reasons(Checks.of(today))).doesNotContain(Reason.DOCUMENT_EXPIRED);
        assertThat(report.reasons()).extracting(SessionReport.Found::code).contains(Reason.DOCUMENT_EXPIRED.code());
        assertThat(report.checks())
                .anySatisfy(check -> assertThat(check.reasons()).contains(Reason.DOCUMENT_EXPIRED.code()));
        assertThat(report.policy().day()).isEqualTo(here.plusDays(1));
        assertThat(report.outcome().recomputedDecision())
                .isEqualTo(report.outcome().automatedDecision())
                .isEqualTo(Decision.DECLINED);
    }

    @Test
    void usesTheStoredLimitsForPhotos() {
        Session base = TestSessions.decided(UUID.randomUUID().toString());
        Facts facts = base.facts().with(document(base, LocalDate.of(2199, 1, 1)));
        Evidence today = evidenceOf.session(facts, Optional.empty(), TestSessions.STARTED);
        QualityLimits strict = new QualityLimits(
                new QualityLimits.Page(7, 35, 0.02, 500), new QualityLimits.Face(65, 25, 25, 95, 35, 90));
        Evidence then =
                on(today.day(), today, today.quality().map(quality -> new Evidence.Quality(quality.facts(), strict)));
        Policy policy = new Policy(Map.of(Reason.DOCUMENT_BLURRED, Effect.DECLINE));

        SessionReport report = reports.of(decided(base, facts, then, policy));

        assertThat(Checks.reasons(Checks.of(today))).doesNotContain(Reason.DOCUMENT_BLURRED);
        assertThat(report.reasons()).extracting(SessionReport.Found::code).contains(Reason.DOCUMENT_BLURRED.code());
        assertThat(report.policy().qualityLimits())
                .isEqualTo(new SessionReport.Limits(7, 35, 0.02, 500, 65, 25, 25, 95, 35, 90));
        assertThat(report.outcome().recomputedDecision())
                .isEqualTo(report.outcome().automatedDecision())
                .isEqualTo(Decision.DECLINED);
    }

    private static Evidence on(LocalDate day, Evidence evidence, Optional<Evidence.Quality> quality) {
        return new Evidence(
                day,
                evidence.portrait(),
                evidence.document(),
                quality,
                evidence.requirements(),
                evidence.liveness(),
                evidence.similarity(),
                evidence.seen());
    }

    /** A sharp photo of a document that is valid until this day. */
    private static DocumentEvidence document(Session session, LocalDate validUntil) {
        DocumentEvidence shown = session.facts().document().orElseThrow();
        DocumentFacts found = new DocumentFacts(
                Kind.PASSPORT,
                DocumentFacts.Type.SUPPORTED,
                Set.of(),
                Set.of(),
                new DocumentFacts.Dates(
                        Optional.of(DaySpan.of(LocalDate.of(1990, 1, 31))),
                        Optional.empty(),
                        Expiry.of(Optional.of(DaySpan.of(validUntil)))),
                DocumentFacts.Zone.absent(false),
                DocumentFacts.Barcode.absent(DocumentFacts.Barcode.State.NOT_EXPECTED),
                Binding.ONE_SIDE);
        return new DocumentEvidence(
                shown.attempt(),
                shown.type(),
                shown.pictures(),
                shown.fields(),
                found,
                new QualityFacts(
                        Optional.of(new QualityFacts.Page(1, 90, 0, 1200, false)), Optional.empty(), Optional.empty()),
                shown.recognition(),
                false);
    }

    @Test
    void declinesUsedUpAttemptsUnderAnyPolicy() {
        Session started = TestSessions.created(UUID.randomUUID().toString());
        Policy mild = new Policy(Map.of(Reason.TOO_MANY_ATTEMPTS, Effect.NONE));
        Verdict verdict = Verdict.of(
                Decision.DECLINED,
                List.of(Reason.TOO_MANY_ATTEMPTS),
                TestSessions.nothing(),
                Optional.empty(),
                TestSessions.STARTED,
                mild);

        assertThat(reports.of(with(started, started.facts().with(verdict)))
                        .outcome()
                        .recomputedDecision())
                .isEqualTo(Decision.DECLINED);
    }

    private Session decided(Random random, Policy policy) {
        Session base = TestSessions.decided(UUID.randomUUID().toString());
        double threshold = 85 + random.nextInt(15);
        Optional<Evidence.Similarity> similarity = Optional.of(new Evidence.Similarity(
                random.nextInt(10) > 0,
                70 + random.nextInt(31),
                threshold,
                threshold - random.nextInt(15),
                Evidence.LiveFace.FOUND,
                false));
        LivenessEvidence liveness = base.facts().liveness().orElseThrow();
        Facts facts = applicant(random, base.facts().with(document(base, LocalDate.of(2199, 1, 1))))
                .with(new LivenessEvidence(
                        liveness.attempt(),
                        liveness.livenessSessionId(),
                        liveness.expiresAt(),
                        liveness.challenge(),
                        Optional.of(TestLiveness.of(Evidence.Liveness.Outcome.FINISHED, 55 + random.nextInt(45))),
                        liveness.reference(),
                        liveness.face(),
                        liveness.audits()));
        return decided(base, facts, evidenceOf.session(facts, similarity, TestSessions.STARTED), policy);
    }

    private static Session decided(Session base, Facts facts, Evidence evidence, Policy policy) {
        List<Reason> reasons = Checks.reasons(Checks.ofDecision(evidence));
        return with(
                base,
                facts.with(Verdict.of(
                        policy.decide(reasons), reasons, evidence, Optional.empty(), TestSessions.STARTED, policy)));
    }

    private static Facts applicant(Random random, Facts facts) {
        Start start = facts.start();
        return new Facts(
                new Start(
                        start.nonce(),
                        start.createdAt(),
                        start.expiresAt(),
                        new Start.Asked(
                                start.asked().documentType(),
                                random.nextBoolean() ? Optional.of(18) : Optional.empty(),
                                random.nextBoolean()),
                        Optional.of(new Applicant(
                                Optional.empty(),
                                random.nextBoolean() ? Optional.of(Redacted.of("Ørsted")) : Optional.empty(),
                                random.nextBoolean() ? Optional.of(Redacted.of("1990-01-31")) : Optional.empty())),
                        start.consent(),
                        start.labels()),
                facts.document(),
                facts.liveness(),
                facts.verdict());
    }

    private static Policy policy(Random random) {
        Map<Reason, Effect> effects = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            // Mostly harmless, because otherwise every session would be declined.
            if (random.nextInt(3) > 0) {
                effects.put(reason, random.nextInt(6) > 0 ? Effect.NONE : Effect.values()[random.nextInt(3)]);
            }
        }
        return new Policy(effects);
    }

    private static Session with(Session session, Facts facts) {
        return new Session(
                session.id(),
                session.tenant(),
                session.version(),
                session.state(),
                session.enteredAt(),
                session.attempts(),
                session.lease(),
                facts);
    }
}
