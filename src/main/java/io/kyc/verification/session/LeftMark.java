package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Works out which mark a move leaves on the session's document, for other sessions to see. */
public final class LeftMark {
    private LeftMark() {}

    /**
     * @param moved the session after the move
     * @return a mark without an outcome when the document has just been accepted as evidence; a mark with the outcome
     *     when the session has just ended in a way that matters to other sessions; otherwise empty
     */
    public static Optional<SeenMark> of(Session moved) {
        return moved.facts().document().flatMap(DocumentEvidence::mark).flatMap(mark -> switch (moved.state()) {
            case DOCUMENT_PROCESSED -> Optional.of(new SeenMark(mark, Outcome.OPEN, Optional.empty()));
            case APPROVED, DECLINED -> ended(moved, mark);
            // A cancelled session's mark stays as it is, without an outcome: what was shown was shown, and nothing is
            // proven.
            case CREATED, LIVENESS_STARTED, LIVENESS_COMPLETED, REVIEW, CANCELLED, ERASING -> Optional.empty();
        });
    }

    private static Optional<SeenMark> ended(Session moved, DocumentMark mark) {
        List<Reason> reasons = moved.facts().verdict().map(Verdict::reasons).orElse(List.of());
        Outcome outcome = Outcome.of(Decision.valueOf(moved.state().name()), reasons);
        Optional<Instant> at = Optional.of(moved.enteredAt());
        // The session's mark exists already; without an outcome there is nothing to add.
        return outcome == Outcome.OPEN ? Optional.empty() : Optional.of(new SeenMark(mark, outcome, at));
    }
}
