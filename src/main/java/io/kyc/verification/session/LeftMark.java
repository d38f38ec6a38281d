package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a session leaves on its document by a move, for other sessions to see. */
public final class LeftMark {
    private LeftMark() {}

    /**
     * @param moved the session after the move
     * @return the mark when the document counts from now on; its outcome when the session ended so that it says something
     */
    public static Optional<SeenMark> of(Session moved) {
        return moved.facts().document().flatMap(DocumentEvidence::mark).flatMap(mark -> switch (moved.state()) {
            case DOCUMENT_PROCESSED -> Optional.of(new SeenMark(mark, Outcome.OPEN, Optional.empty()));
            case APPROVED, DECLINED -> ended(moved, mark);
            case CREATED, LIVENESS_STARTED, LIVENESS_COMPLETED, REVIEW, ERASING -> Optional.empty();
        });
    }

    private static Optional<SeenMark> ended(Session moved, DocumentMark mark) {
        List<Reason> reasons = moved.facts().verdict().map(Verdict::reasons).orElse(List.of());
        Outcome outcome = Outcome.of(Decision.valueOf(moved.state().name()), reasons);
        Optional<Instant> at = Optional.of(moved.enteredAt());
        // The mark of a session that says nothing more is there already.
        return outcome == Outcome.OPEN ? Optional.empty() : Optional.of(new SeenMark(mark, outcome, at));
    }
}
