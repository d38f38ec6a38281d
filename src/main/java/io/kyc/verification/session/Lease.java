package io.kyc.verification.session;

import java.time.Instant;

/**
 * The right to work on a session, held by one request.
 *
 * @param id of the request's work, random
 * @param step what it works on
 * @param until when it ends by itself: the request that held it has died
 */
public record Lease(String id, Step step, Instant until) {

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }
}
