package io.kyc.idempotency;

import io.kyc.access.SessionId;
import java.time.Instant;

/**
 * The answer to the request of a key.
 *
 * @param id of the key
 * @param fingerprint of the request
 * @param session whose data it holds; the answer is erased with it
 * @param answer as it went out
 * @param until when it is forgotten
 */
public record KeptAnswer(String id, String fingerprint, SessionId session, Answered answer, Instant until) {}
