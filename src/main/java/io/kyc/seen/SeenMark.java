package io.kyc.seen;

import io.kyc.decision.Decision;
import io.kyc.decision.Effect;
import io.kyc.decision.Reason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mark that a session left on its document.
 *
 * @param mark identifies the document and its holder
 * @param outcome how the session ended
 * @param at when it ended; empty while the outcome is open
 */
public record SeenMark(DocumentMark mark, Outcome outcome, Optional<Instant> at) {

    /** What the end of a session says about its document, the strongest statement first. */
    public enum Outcome {
        /** Approved by the checks or a reviewer: the holder is proven. */
        APPROVED,
        /** Declined for the face only; no reason is against the document itself. */
        DECLINED_FACE,
        /** Any other outcome, or none yet: nothing is proven. */
        OPEN;

        /**
         * Reasons that are not against the document itself: those about the face, and that it was declined for a face
         * before.
         */
        private static final Set<Reason> NOT_THE_DOCUMENTS =
                EnumSet.of(Reason.FACE_MISMATCH, Reason.DOCUMENT_DECLINED_BEFORE);

        /**
         * The outcome of a session. A failed attempt with a forged copy must not count against the genuine document, so
         * {@link #DECLINED_FACE} requires that no reason is against the document.
         *
         * @param decision how the session ended
         * @param reasons the reasons for the decision
         */
        public static Outcome of(Decision decision, List<Reason> reasons) {
            if (decision == Decision.APPROVED) {
                return APPROVED;
            }
            boolean face = decision == Decision.DECLINED && reasons.contains(Reason.FACE_MISMATCH);
            boolean sound = reasons.stream()
                    .allMatch(reason -> NOT_THE_DOCUMENTS.contains(reason) || reason.defaultEffect() == Effect.NONE);
            return face && sound ? DECLINED_FACE : OPEN;
        }
    }
}
