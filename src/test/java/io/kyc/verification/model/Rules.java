package io.kyc.verification.model;

import io.kyc.verification.session.State;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One session as the rules say that it must be. It was written from the documents, not from the code, so each checks
 * the other.
 */
final class Rules {
    static final int DOCUMENT_ATTEMPTS = 3;
    static final int LIVENESS_ATTEMPTS = 3;

    private static final Map<String, Integer> DOCUMENT_CALLS = Map.of("AnalyzeID", 1, "DetectFaces", 1);
    private static final Map<String, Integer> LIVENESS_START = Map.of("CreateFaceLivenessSession", 1);
    private static final Map<String, Integer> LIVENESS_RESULT = Map.of("GetFaceLivenessSessionResults", 1);
    private static final Map<String, Integer> COMPARISON = Map.of("CompareFaces", 1, "DetectFaces", 1);

    State state = State.CREATED;
    long version = 1;
    int documentAttempts;
    int livenessAttempts;
    /** The person in the latest portrait. */
    Shown portrait = Shown.NOBODY;
    /** The person in the frames for the current check; empty if none were sent. */
    Optional<Shown> frames = Optional.empty();
    /** The living person in the latest check. */
    Shown live = Shown.NOBODY;
    /** The threshold of the decision. */
    double threshold;

    boolean erased;

    /** The most probable next call. */
    Call.Kind likely(Random random) {
        if (erased) {
            return Call.Kind.LOOK;
        }
        return switch (state) {
            case CREATED -> Call.Kind.PROCESS_DOCUMENT;
            case DOCUMENT_PROCESSED -> portrait.isSomebody() ? Call.Kind.START_LIVENESS : Call.Kind.PROCESS_DOCUMENT;
            case LIVENESS_STARTED -> frames.isPresent() ? Call.Kind.COMPLETE_LIVENESS : Call.Kind.FRAMES;
            case LIVENESS_COMPLETED -> live.isSomebody() ? Call.Kind.FINAL_VERIFICATION : Call.Kind.START_LIVENESS;
            case REVIEW -> random.nextBoolean() ? Call.Kind.REVIEW : Call.Kind.LOOK;
            default -> random.nextInt(3) == 0 ? Call.Kind.REPEAT_WITH_KEY : Call.Kind.LOOK;
        };
    }

    Expected processDocument(Shown shown) {
        if (hasEnded()) {
            return outOfOrder();
        }
        if (documentAttempts == DOCUMENT_ATTEMPTS) {
            return tooMany();
        }
        documentAttempts++;
        portrait = shown;
        live = Shown.NOBODY;
        frames = Optional.empty();
        boolean lastWithoutPortrait = !shown.isSomebody() && documentAttempts == DOCUMENT_ATTEMPTS;
        move(lastWithoutPortrait ? State.DECLINED : State.DOCUMENT_PROCESSED);
        return Expected.ok(DOCUMENT_CALLS);
    }

    Expected startLiveness() {
        if (state == State.CREATED || hasEnded() || !portrait.isSomebody()) {
            return outOfOrder();
        }
        if (livenessAttempts == LIVENESS_ATTEMPTS) {
            return tooMany();
        }
        livenessAttempts++;
        frames = Optional.empty();
        live = Shown.NOBODY;
        move(State.LIVENESS_STARTED);
        return Expected.ok(LIVENESS_START);
    }

    /** @param current whether the id is that of the check in progress */
    Expected completeLiveness(boolean current) {
        if (state != State.LIVENESS_STARTED) {
            return outOfOrder();
        }
        if (!current) {
            return Expected.refused(422, "foreign_liveness_session");
        }
        if (frames.isEmpty()) {
            return Expected.refused(409, "liveness_pending", LIVENESS_RESULT);
        }
        live = frames.get();
        boolean last = livenessAttempts == LIVENESS_ATTEMPTS;
        move(!live.isSomebody() && last ? State.DECLINED : State.LIVENESS_COMPLETED);
        return Expected.ok(LIVENESS_RESULT);
    }

    /** @param asked the threshold in the request, 0 for none */
    Expected finalVerification(double asked, boolean foreignKey) {
        if (asked != 0 && asked < 95) {
            return Expected.refused(422, "threshold_too_low");
        }
        if (foreignKey) {
            return Expected.refused(422, "foreign_key");
        }
        if (threshold != 0 && (asked == 0 || asked == threshold)) {
            return Expected.ok(Map.of());
        }
        if (state != State.LIVENESS_COMPLETED || !live.isSomebody()) {
            return outOfOrder();
        }
        threshold = asked == 0 ? 95 : asked;
        boolean same = portrait == live;
        move(!same ? State.DECLINED : threshold == 100 ? State.REVIEW : State.APPROVED);
        return Expected.ok(COMPARISON);
    }

    Expected review(State decision) {
        if (state != State.REVIEW) {
            return Expected.refused(409, "");
        }
        move(decision);
        return Expected.ok(Map.of());
    }

    Expected cancel() {
        if (hasEnded() && state != State.CANCELLED) {
            return outOfOrder();
        }
        if (state != State.CANCELLED) {
            move(State.CANCELLED);
        }
        return Expected.ok(Map.of());
    }

    private boolean hasEnded() {
        return state == State.APPROVED || state == State.DECLINED || state == State.REVIEW || state == State.CANCELLED;
    }

    private Expected tooMany() {
        move(State.DECLINED);
        return Expected.refused(409, "too_many_attempts");
    }

    private static Expected outOfOrder() {
        return Expected.refused(409, "out_of_order");
    }

    private void move(State to) {
        state = to;
        version++;
    }

    @Override
    public String toString() {
        return state + " v" + version + " attempts " + documentAttempts + "/" + livenessAttempts + " portrait "
                + portrait + " frames " + frames + " live " + live;
    }
}
