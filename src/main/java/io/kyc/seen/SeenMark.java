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
 * What a session left on its document.
 *
 * @param mark of the document and its holder
 * @param outcome how the session ended
 * @param at when; empty while the outcome is open
 */
public record SeenMark(DocumentMark mark, Outcome outcome, Optional<Instant> at) {

    /** What a session's end says about its document, from the strongest. */
    public enum Outcome {
        /** Approved, by the checks or by a person: the holder is proven. */
        APPROVED,
        /** Declined because the face was another one, with nothing against the document itself. */
        DECLINED_FACE,
        /** Anything else: nothing is proven. */
        OPEN;

        /** What says nothing against the document itself: the face, and that it was declined for a face before. */
        private static final Set<Reason> NOT_THE_DOCUMENTS =
                EnumSet.of(Reason.FACE_MISMATCH, Reason.DOCUMENT_DECLINED_BEFORE);

        /**
         * A doctored document's failed try must not accuse the genuine one: it counts only where no reason is against the document.
         *
         * @param decision how the session ended
         * @param reasons of its decision
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
