package io.kyc.idempotency;

import java.util.Optional;

/**
 * An answer as it went out.
 *
 * @param status the HTTP status; from 400 the body is a problem
 * @param body JSON; empty when it was too long to be kept
 */
public record Answered(int status, Optional<String> body) {}
