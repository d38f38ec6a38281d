/**
 * The functions on their own, for operators: {@code /functions/…}, each one call without a flow, without state. What all calls have in
 * common is in {@link io.kyc.functions.FunctionCalls}: an id belongs to the tenant that used it first
 * ({@link io.kyc.functions.Reservations}), a request under a key is carried out once, and no picture outlives an erasure.
 *
 * <p>Uses {@code document}, {@code liveness} and {@code face}, and {@code access}, {@code idempotency}, {@code image}, {@code parallel} and
 * {@code problem}; function 4 is the flow itself, {@code verification}. Only {@code aws} knows it, for its two ports.
 */
package io.kyc.functions;
