package io.kyc.idempotency;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where keys and answers are kept.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when the
 * store fails.
 */
public interface KeptAnswers {

    /**
     * Takes the claim, if the key is unused, forgotten, or left behind by a dead request of the same fingerprint.
     *
     * @param now for telling whether times have run out
     * @return the claim or answer that already exists; empty when the claim is this request's now
     */
    Optional<Standing> claim(Claim claim, Instant now);

    /** Keeps an answer of a single function by itself, unless its id is being erased. Where a session moves, its commit keeps it. */
    void keep(Kept answer);

    /** Gives the claim back, if it is still held and nothing was answered: the key is unused again. */
    void free(Claim claim);

    /**
     * The right to carry out the request of a key.
     *
     * @param id of the key: a hash of owner, route and key
     * @param fingerprint of the request: a hash
     * @param lease whose right it is, random
     * @param leaseUntil when the right ends by itself: who held it has died
     * @param until when the key is forgotten
     */
    record Claim(String id, String fingerprint, String lease, Instant leaseUntil, Instant until) {}

    /**
     * The answer to the request of a key.
     *
     * @param id of the key
     * @param fingerprint of the request
     * @param session whose data it holds; the answer is erased with it
     * @param answer as it went out
     * @param until when it is forgotten
     */
    record Kept(String id, String fingerprint, SessionId session, AnswerFormat.Answered answer, Instant until) {}

    /**
     * What stands under a key that was used before.
     *
     * @param fingerprint of the request
     * @param kept its answer; empty while the request is carried out
     */
    record Standing(String fingerprint, Optional<Kept> kept) {}
}
