package io.kyc.idempotency;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores keys and answers.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when
 * the store fails.
 */
public interface KeptAnswers {

    /**
     * Takes the claim, if the key is unused, forgotten, or left behind by a dead request with the same fingerprint.
     *
     * @param now the time at which leases and keys count as ended or not
     * @return the claim or answer that already exists; empty when this request now holds the claim
     */
    Optional<Standing> claim(Claim claim, Instant now);

    /**
     * Keeps an answer of a single function, unless its id is being erased. The answer to a step is kept by the
     * session's commit instead.
     */
    void keep(Kept answer);

    /** Gives the claim back, if it is still held and there is no answer; then the key is unused again. */
    void free(Claim claim);

    /**
     * The right to carry out the request with a key.
     *
     * @param id of the key: a hash of owner, route and key
     * @param fingerprint of the request: a hash
     * @param lease random, identifies the holder of the right
     * @param leaseUntil when the right ends by itself, because its holder has died
     * @param until when the key is forgotten
     */
    record Claim(String id, String fingerprint, String lease, Instant leaseUntil, Instant until) {}

    /**
     * The answer to the request with a key.
     *
     * @param id of the key
     * @param fingerprint of the request
     * @param session the session whose data the answer holds; the answer is erased with it
     * @param answer as it was sent
     * @param until when the answer is forgotten
     */
    record Kept(String id, String fingerprint, SessionId session, AnswerFormat.Answered answer, Instant until) {}

    /**
     * What is stored under a used key.
     *
     * @param fingerprint of the request
     * @param kept its answer; empty while the request is carried out
     */
    record Standing(String fingerprint, Optional<Kept> kept) {}
}
