package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.access.SessionId;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Decision;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Evidence;
import io.kyc.decision.Expiry;
import io.kyc.decision.Kind;
import io.kyc.decision.Policy;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.Reason;
import io.kyc.decision.TestLiveness;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.liveness.ChallengeType;
import io.kyc.liveness.ChosenChallenge;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Transition;
import io.kyc.verification.session.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions in every state, at a fixed time. */
public final class TestSessions {
    /** Far ahead, because DynamoDB local also deletes items after their retention by the real clock. */
    public static final Instant STARTED = Instant.parse("2126-03-01T10:00:00Z");

    public static final Instant EXPIRES = STARTED.plus(Duration.ofHours(24));
    public static final String TENANT = "tenant-one";

    /** The mark of the document that these sessions show. */
    public static final DocumentMark MARK =
            new DocumentMark("d".repeat(64), List.of("a".repeat(64), "b".repeat(64)), Optional.of("c".repeat(64)));

    /** The challenge of a check for which nobody asked for another one. */
    static final ChosenChallenge USUAL =
            new ChosenChallenge(ChallengeType.MOVEMENT_AND_LIGHT, ChosenChallenge.AskedBy.SETTING, false);

    /** Has everything that an operator may say. */
    public static final Start START = new Start(
            "nonce",
            STARTED,
            EXPIRES,
            new Start.Asked(Optional.of(DocumentType.PASSPORT), Optional.of(18), true),
            Optional.of(new Start.Applicant(
                    Optional.of(Redacted.of("Zoë")), Optional.empty(), Optional.of(Redacted.of("1990-01-31")))),
            Optional.of(new Start.Consent("2026-01", STARTED)),
            new Labels(Optional.of(Redacted.of("case-2126/7 é")), Map.of("branch", Redacted.of("Malmö \"south\""))));

    private static final String SHA = "0".repeat(64);

    private static final DocumentFacts READ = new DocumentFacts(
            Kind.PASSPORT,
            DocumentFacts.Type.SUPPORTED,
            Set.of(),
            Set.of(),
            new DocumentFacts.Dates(
                    Optional.of(DaySpan.of(LocalDate.of(1990, 1, 31))),
                    Optional.empty(),
                    Expiry.of(Optional.of(DaySpan.of(LocalDate.of(2130, 1, 31))))),
            DocumentFacts.Zone.absent(false),
            DocumentFacts.Barcode.absent(DocumentFacts.Barcode.State.NOT_EXPECTED),
            Binding.ONE_SIDE);

    private TestSessions() {}

    /** The result of the liveness check. */
    public enum Liveness {
        NONE,
        STARTED,
        PASSED,
        IN_THE_BAND,
        BELOW_THE_BAND,
        WITHOUT_A_PICTURE,
        FAILED,
        EXPIRED;

        private Optional<LivenessEvidence> evidence() {
            return switch (this) {
                case NONE -> Optional.empty();
                case STARTED -> Optional.of(check(Optional.empty(), false));
                case PASSED -> Optional.of(check(finished(80), true));
                case IN_THE_BAND -> Optional.of(check(finished(60), true));
                case BELOW_THE_BAND -> Optional.of(check(finished(59.99), true));
                case WITHOUT_A_PICTURE -> Optional.of(check(finished(99), false));
                case FAILED -> Optional.of(check(ended(Evidence.Liveness.Outcome.FAILED, 0), false));
                case EXPIRED -> Optional.of(check(ended(Evidence.Liveness.Outcome.EXPIRED, 0), false));
            };
        }

        private static Optional<Evidence.Liveness> finished(double confidence) {
            return ended(Evidence.Liveness.Outcome.FINISHED, confidence);
        }

        private static Optional<Evidence.Liveness> ended(Evidence.Liveness.Outcome outcome, double confidence) {
            return Optional.of(TestLiveness.of(outcome, confidence));
        }

        private static LivenessEvidence check(Optional<Evidence.Liveness> result, boolean picture) {
            return new LivenessEvidence(
                    1,
                    "6f6c2f4e-0000-4000-8000-000000000001",
                    TestSessions.STARTED.plusSeconds(180),
                    TestSessions.USUAL,
                    result,
                    picture
                            ? Optional.of(new StoredImage("liveness-sessions/x/1/reference.jpg", SHA))
                            : Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    /** A session that was just started. */
    public static Session created(String id) {
        return in(State.CREATED, false, Liveness.NONE).withId(id);
    }

    /** A decided session with every optional part. */
    public static Session decided(String id) {
        return in(State.REVIEW, true, Liveness.IN_THE_BAND).withId(id);
    }

    /** A session of the tenant in this state, with everything that it needs except the pictures. */
    public static Session standing(State state, String tenant, String id) {
        Liveness liveness = state == State.DOCUMENT_PROCESSED ? Liveness.NONE : Liveness.PASSED;
        return of(tenant, STARTED, in(state, true, liveness).withId(id));
    }

    /** The session as another tenant's, with another time at which it entered its state. */
    public static Session of(String tenant, Instant enteredAt, Session session) {
        return new Session(
                session.id(),
                tenant,
                session.version(),
                session.state(),
                enteredAt,
                session.attempts(),
                session.lease(),
                session.facts());
    }

    /** The session with another expiry. */
    public static Session expiring(Instant expiresAt, Session session) {
        Facts facts = session.facts();
        Start start = facts.start();
        return new Session(
                session.id(),
                session.tenant(),
                session.version(),
                session.state(),
                session.enteredAt(),
                session.attempts(),
                session.lease(),
                new Facts(
                        new Start(
                                start.nonce(),
                                start.createdAt(),
                                expiresAt,
                                start.asked(),
                                start.applicant(),
                                start.consent(),
                                start.labels()),
                        facts.document(),
                        facts.liveness(),
                        facts.verdict()));
    }

    /** A session that waits for its decision, with a document of this mark. */
    public static Session showing(String id, DocumentMark mark) {
        Session session = in(State.LIVENESS_COMPLETED, true, Liveness.PASSED).withId(id);
        DocumentEvidence shown = session.facts().document().orElseThrow();
        return session.moved(
                State.CREATED,
                session.facts()
                        .with(new DocumentEvidence(
                                shown.attempt(),
                                shown.type(),
                                shown.pictures(),
                                shown.fields(),
                                shown.facts(),
                                shown.quality(),
                                new DocumentEvidence.Recognition(
                                        Optional.of(mark), shown.recognition().seen()),
                                false)),
                STARTED);
    }

    /** The session with the lease of a request for this step, and an attempt spent on it. */
    public static Session claimed(Session session, Step step, String lease, Instant until) {
        return session.leased(new Lease(lease, step, until), session.attempts().plus(step, 1));
    }

    /** The move of a claimed session to the state. */
    public static Transition to(State state, Session claimed) {
        return new Transition(
                Optional.of(claimed.state()),
                claimed.moved(state, claimed.facts(), STARTED.plusSeconds(60)),
                Actor.APPLICANT,
                List.of(Reason.PORTRAIT_NOT_FOUND));
    }

    /** The start of a session. */
    public static Transition start(Session session) {
        return new Transition(Optional.empty(), session, new Actor(Actor.Kind.OPERATOR, "operator-one"), List.of());
    }

    /** Evidence without anything to decide on, on the day of the start. */
    public static Evidence nothing() {
        return new Evidence(
                LocalDate.ofInstant(STARTED, ZoneOffset.UTC),
                false,
                Optional.empty(),
                Optional.empty(),
                new Evidence.Requirements(false, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Evidence.Seen.NOWHERE);
    }

    public static Fixture in(State state, boolean portrait, Liveness liveness) {
        return new Fixture(state, portrait, liveness);
    }

    public record Fixture(State state, boolean portrait, Liveness liveness) {
        public Session withId(String id) {
            return new Session(
                    new SessionId(id),
                    TENANT,
                    1,
                    state,
                    STARTED,
                    new Attempts(0, 0),
                    Optional.empty(),
                    new Facts(
                            START,
                            state == State.CREATED ? Optional.empty() : Optional.of(document()),
                            liveness.evidence(),
                            state.isDecided() ? Optional.of(verdict()) : Optional.empty()));
        }

        private DocumentEvidence document() {
            return new DocumentEvidence(
                    1,
                    Optional.of(DocumentType.PASSPORT),
                    new DocumentEvidence.Pictures(
                            Sides.of(
                                    new StoredImage("documents/x/1/front", SHA),
                                    new StoredImage("documents/x/1/back", SHA)),
                            portrait ? Optional.of(cutOut()) : Optional.empty()),
                    new DocumentFields(
                            Map.of("LAST_NAME", Redacted.of("Ørsted \"the\" 李")), new NormalizedFields(Map.of())),
                    READ,
                    new QualityFacts(Optional.empty(), Optional.empty(), Optional.empty()),
                    new DocumentEvidence.Recognition(
                            Optional.of(MARK),
                            new Evidence.Seen(
                                    Optional.of(new Evidence.SeenDocument(1, 0, 0, 0, false)), Optional.empty())),
                    false);
        }

        private static DocumentEvidence.Portrait cutOut() {
            return new DocumentEvidence.Portrait(
                    new StoredImage("faces/x/1/id_face.jpg", SHA), new RelativeBox(0.1, 0.2, 0.3, 0.4), List.of());
        }

        private Verdict verdict() {
            return new Verdict(
                    Decision.valueOf(state.name()),
                    List.of(Reason.LIVENESS_UNCERTAIN),
                    Optional.of(new Evidence.Similarity(true, 99.5, 95, 80, Evidence.LiveFace.FOUND, false)),
                    Optional.empty(),
                    STARTED,
                    new Verdict.Rules(
                            LocalDate.ofInstant(STARTED, ZoneOffset.UTC),
                            Optional.empty(),
                            false,
                            new Policy(Map.of()).effectsByCode()),
                    Optional.empty());
        }
    }
}
