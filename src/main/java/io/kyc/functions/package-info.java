/**
 * The functions on their own, for operators: {@code /functions/…}. Each is one call without a flow or state. {@link
 * io.kyc.functions.FunctionCalls} does what they have in common: an id belongs to the tenant that used it first ({@link
 * io.kyc.functions.Reservations}), a request under a key is carried out once, and no picture outlives an erasure.
 *
 * <p>Uses {@code document}, {@code liveness} and {@code face}, and {@code access}, {@code idempotency}, {@code image},
 * {@code parallel} and {@code problem}. Function 4 is the flow itself, {@code verification}. Only {@code aws} uses this
 * package, for its two ports.
 */
package io.kyc.functions;
