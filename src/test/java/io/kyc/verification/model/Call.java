package io.kyc.verification.model;

import java.util.Random;

/**
 * One call of a sequence.
 *
 * @param kind the route
 * @param session which of the sequence's sessions, 0 or 1
 * @param by the caller
 * @param shown what is photographed, for documents and frames
 * @param variant of the request, 0 to 99
 */
record Call(Kind kind, int session, By by, Shown shown, int variant) {
    enum Kind {
        PROCESS_DOCUMENT,
        START_LIVENESS,
        FRAMES,
        COMPLETE_LIVENESS,
        FINAL_VERIFICATION,
        LOOK,
        REPEAT_WITH_KEY,
        OTHER_BODY_WITH_KEY,
        REVIEW,
        CANCEL,
        ERASE
    }

    /**
     * The caller: with the session's token, the other session's, or none, or the operator through the one route for all
     * actions.
     */
    enum By {
        OWNER,
        OTHER_SESSION,
        NOBODY,
        OPERATOR;

        boolean isLetIn() {
            return this == OWNER || this == OPERATOR;
        }
    }

    /** Mostly a call that moves the session forward, sometimes any call. */
    static Call random(Random random, Rules[] sessions) {
        int session = random.nextInt(10) < 8 ? 0 : 1;
        Kind kind = random.nextInt(10) < 6 ? sessions[session].likely(random) : any(random);
        By by = random.nextInt(10) < 8
                ? (random.nextInt(4) == 0 ? By.OPERATOR : By.OWNER)
                : By.values()[random.nextInt(By.values().length)];
        int face = random.nextInt(10);
        Shown shown = face < 7 ? Shown.ONE : face < 9 ? Shown.ANOTHER : Shown.NOBODY;
        return new Call(kind, session, by, shown, random.nextInt(100));
    }

    private static Kind any(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        // A call that ends a session for good is rare, because otherwise most sequences would be short.
        return (kind == Kind.ERASE || kind == Kind.CANCEL) && random.nextInt(4) > 0 ? Kind.LOOK : kind;
    }
}
