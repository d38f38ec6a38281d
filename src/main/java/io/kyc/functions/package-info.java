/**
 * The functions on their own, for operators: {@code /functions/…}, each one call without a flow, without state. An id belongs to the
 * tenant that used it first ({@link io.kyc.functions.Reservations}). Uses the features {@code document}, {@code liveness} and
 * {@code face}, and {@code access}, {@code idempotency}, {@code image}, {@code parallel}, {@code problem}; only {@code aws} knows it,
 * for its two ports.
 */
package io.kyc.functions;
