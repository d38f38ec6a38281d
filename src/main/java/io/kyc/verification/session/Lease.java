package io.kyc.verification.session;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to work on a session, held by one request.
 *
 * @param id of the request's work, random; it says, too, whether the work repeats a dead request's
 * @param step what it works on
 * @param until when it ends by itself: the request that held it has died
 */
public record Lease(String id, Step step, Instant until) {
    private static final String AGAIN = "again-";

    /** @param repeats whether a dead request's work is repeated under the attempt that it has spent */
    public static Lease random(Step step, Instant until, boolean repeats) {
        return new Lease((repeats ? AGAIN : "") + UUID.randomUUID(), step, until);
    }

    /**
     * Whether the work of this dead request is repeated under the attempt that it has spent: once. Somebody who can bring a request to die, by a
     * picture on which it never ends, must not get paid calls without end.
     */
    public boolean isRepeatedBy(Step other) {
        return step == other && !id.startsWith(AGAIN);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }
}
