package io.kyc.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * Where keys and answers are kept.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when the
 * store does not do its part.
 */
public interface KeptAnswers {

    /**
     * Takes the claim, if the key is unused, forgotten, or left behind by a dead request of the same fingerprint.
     *
     * @param now for telling whether times have run out
     * @return what stands against it; empty when the claim is this request's now
     */
    Optional<StandingKey> claim(KeyClaim claim, Instant now);

    /** Keeps an answer of a single function by itself, unless its id is being erased. Where a session moves, its commit keeps it. */
    void keep(KeptAnswer answer);

    /** Gives the claim back, if it is still held and nothing was answered: the key is unused again. */
    void free(KeyClaim claim);
}
