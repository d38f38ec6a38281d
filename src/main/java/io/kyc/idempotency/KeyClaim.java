package io.kyc.idempotency;

import java.time.Instant;

/**
 * The right to carry out the request of a key.
 *
 * @param id of the key: a hash of owner, route and key
 * @param fingerprint of the request: a hash
 * @param lease whose right it is, random
 * @param leaseUntil when the right ends by itself: who held it has died
 * @param until when the key is forgotten
 */
public record KeyClaim(String id, String fingerprint, String lease, Instant leaseUntil, Instant until) {}
