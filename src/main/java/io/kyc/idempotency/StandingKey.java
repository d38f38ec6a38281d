package io.kyc.idempotency;

import java.util.Optional;

/**
 * What stands under a key that was used before.
 *
 * @param fingerprint of the request
 * @param kept its answer; empty while the request is carried out
 */
public record StandingKey(String fingerprint, Optional<KeptAnswer> kept) {}
