package io.kyc.verification.session;

import io.kyc.problem.NextStep;
import java.time.Instant;
import java.util.Optional;

/** Decides which steps a session allows and which one comes next. No other class decides that. */
public final class Flow {
    private Flow() {}

    /** Whether the session's state allows the step. Attempts and expiry are checked elsewhere. */
    public static boolean allows(Session session, Step step) {
        return switch (session.state()) {
            case CREATED -> step == Step.PROCESS_DOCUMENT;
            case DOCUMENT_PROCESSED ->
                step == Step.PROCESS_DOCUMENT || step == Step.START_LIVENESS && hasPortrait(session);
            case LIVENESS_STARTED -> step != Step.FINAL_VERIFICATION;
            case LIVENESS_COMPLETED ->
                step == Step.PROCESS_DOCUMENT
                        || step == Step.START_LIVENESS
                        || step == Step.FINAL_VERIFICATION && livenessMayContinue(session);
            case APPROVED, DECLINED, REVIEW, CANCELLED, ERASING -> false;
        };
    }

    /** The step that moves the session towards its decision; empty once it is decided or cancelled. */
    public static Optional<Step> nextStep(Session session) {
        return switch (session.state()) {
            case CREATED -> Optional.of(Step.PROCESS_DOCUMENT);
            case DOCUMENT_PROCESSED ->
                Optional.of(
                        hasPortrait(session) && !isAskedAgain(session) ? Step.START_LIVENESS : Step.PROCESS_DOCUMENT);
            case LIVENESS_STARTED -> Optional.of(Step.COMPLETE_LIVENESS);
            case LIVENESS_COMPLETED ->
                Optional.of(livenessMayContinue(session) ? Step.FINAL_VERIFICATION : Step.START_LIVENESS);
            case APPROVED, DECLINED, REVIEW, CANCELLED, ERASING -> Optional.empty();
        };
    }

    /** {@link #nextStep} in the form that answers use. */
    public static Optional<NextStep> next(Session session) {
        return nextStep(session).map(step -> new NextStep(step.action(), step.path(), until(session)));
    }

    /** A check that runs ends before its session. */
    private static Instant until(Session session) {
        return session.facts()
                .liveness()
                .filter(running -> session.state() == State.LIVENESS_STARTED)
                .map(LivenessEvidence::expiresAt)
                .filter(end -> end.isBefore(session.expiresAt()))
                .orElse(session.expiresAt());
    }

    private static boolean hasPortrait(Session session) {
        return session.facts().document().flatMap(DocumentEvidence::portrait).isPresent();
    }

    /** Another photo is only advice: a client that does not send one may go on, and the session ends in review. */
    private static boolean isAskedAgain(Session session) {
        return session.facts().document().filter(DocumentEvidence::again).isPresent();
    }

    private static boolean livenessMayContinue(Session session) {
        return session.facts().liveness().filter(LivenessEvidence::mayContinue).isPresent();
    }
}
