package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Decision;
import io.kyc.document.NormalizedFieldAnswer;
import io.kyc.problem.NextStep;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Start.Consent;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Verdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The view of a session in an answer. */
public final class SessionView {
    private SessionView() {}

    /** The attempts left, by step. */
    @RegisterForReflection
    public record AttemptsLeft(int processDocument, int startLiveness) {

        static AttemptsLeft of(Session session, AttemptLimits limits) {
            return session.state().hasEnded()
                    ? new AttemptsLeft(0, 0)
                    : new AttemptsLeft(
                            limits.left(session, Step.PROCESS_DOCUMENT), limits.left(session, Step.START_LIVENESS));
        }
    }

    /** The applicant's view. */
    @RegisterForReflection
    @Schema(name = "SessionStatus")
    public record Status(
            String sessionId,
            State state,
            List<String> done,
            AttemptsLeft attemptsLeft,
            @Schema(nullable = true) Decision decision,
            List<ReasonAnswer> reasons,
            Instant expiresAt,
            @Schema(nullable = true) NextStep next)
            implements Disclosed<Status> {

        @Override
        public Status minimal() {
            return new Status(
                    sessionId, state, done, attemptsLeft, decision, ReasonAnswer.minimal(reasons), expiresAt, next);
        }
    }

    /** The operator's view. */
    @RegisterForReflection
    @Schema(name = "Session")
    public record Full(
            String sessionId,
            State state,
            long version,
            List<String> done,
            AttemptsLeft attemptsLeft,

            @Schema(nullable = true, description = "The type that the operator asked for at the start")
            String documentType,

            @Schema(nullable = true, description = "The type in the request with the document that counts")
            String documentTypeSaid,

            Map<String, String> extractedFields,
            Map<String, NormalizedFieldAnswer> fieldsNormalized,
            @Schema(nullable = true) Double livenessConfidence,
            @Schema(nullable = true) Double similarityScore,
            @Schema(nullable = true) Double similarityThreshold,
            @Schema(nullable = true) Decision decision,
            List<ReasonAnswer> reasons,
            List<CheckAnswer> checks,
            @Schema(nullable = true) Consent consent,
            @Schema(nullable = true) String reference,
            Map<String, String> metadata,
            Instant createdAt,
            Instant enteredAt,
            Instant expiresAt,
            @Schema(nullable = true) NextStep next,
            @Schema(nullable = true) ReviewView review,
            SessionImages images) {}

    static Status status(Session session, AttemptsLeft left, List<Check> checks) {
        return new Status(
                session.id().value(),
                session.state(),
                done(session.facts()),
                left,
                decision(session),
                ReasonAnswer.of(session, checks),
                session.expiresAt(),
                Flow.next(session).orElse(null));
    }

    static Full full(Session session, AttemptsLeft left, List<Check> checks, SessionImages images) {
        Facts facts = session.facts();
        Map<String, String> fields = new TreeMap<>();
        facts.document().ifPresent(d -> d.fields().printed().forEach((type, text) -> fields.put(type, text.reveal())));
        var similarity = facts.verdict().flatMap(Verdict::similarity);
        return new Full(
                session.id().value(),
                session.state(),
                session.version(),
                done(facts),
                left,
                facts.start()
                        .asked()
                        .documentType()
                        .map(type -> type.wireName())
                        .orElse(null),
                facts.document()
                        .flatMap(DocumentEvidence::type)
                        .map(type -> type.wireName())
                        .orElse(null),
                fields,
                facts.document()
                        .map(document ->
                                NormalizedFieldAnswer.of(document.fields().normalized()))
                        .orElseGet(Map::of),
                facts.liveness()
                        .flatMap(LivenessEvidence::result)
                        .map(r -> r.confidence())
                        .orElse(null),
                similarity.map(s -> s.score()).orElse(null),
                similarity.map(s -> s.threshold()).orElse(null),
                decision(session),
                ReasonAnswer.of(session, checks),
                CheckAnswer.of(checks),
                facts.start().consent().orElse(null),
                LabelTexts.reference(facts.start()),
                LabelTexts.metadata(facts.start()),
                facts.start().createdAt(),
                session.enteredAt(),
                session.expiresAt(),
                Flow.next(session).orElse(null),
                facts.verdict().flatMap(Verdict::review).map(ReviewView::of).orElse(null),
                images);
    }

    private static List<String> done(Facts facts) {
        return Stream.of(
                        facts.document().map(d -> Step.PROCESS_DOCUMENT),
                        facts.liveness().map(l -> Step.START_LIVENESS),
                        facts.liveness().flatMap(LivenessEvidence::result).map(r -> Step.COMPLETE_LIVENESS),
                        facts.verdict().flatMap(Verdict::comparison).map(c -> Step.FINAL_VERIFICATION))
                .flatMap(Optional::stream)
                .map(Step::action)
                .toList();
    }

    private static Decision decision(Session session) {
        return session.facts().verdict().map(Verdict::outcome).orElse(null);
    }
}
