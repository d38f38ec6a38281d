package io.kyc.verification.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One request's exclusive right to work on a session.
 *
 * @param id random; it also says whether the work repeats that of a dead request
 * @param step the step that the request carries out
 * @param until when the lease ends by itself, because the request that held it has died
 */
public record Lease(String id, Step step, Instant until) {
    private static final String AGAIN = "again-";

    /**
     * Makes a lease with a random id.
     *
     * @param repeats whether a dead request's work is repeated under the attempt that it has already spent
     */
    public static Lease random(Step step, Instant until, boolean repeats) {
        return new Lease((repeats ? AGAIN : "") + UUID.randomUUID(), step, until);
    }

    /**
     * Whether a request for {@code other} repeats the work of this dead request under the attempt that it has spent.
     * That is allowed once: with a picture that kills every request, a client could otherwise cause paid calls without
     * end.
     */
    public boolean isRepeatedBy(Step other) {
        return step == other && !id.startsWith(AGAIN);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }
}
