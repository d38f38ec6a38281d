/**
 * The same request sent again: {@code Idempotency-Key}, what was answered to it, and the ports behind which that is kept
 * ({@link io.kyc.idempotency.KeptAnswers}) and written ({@link io.kyc.idempotency.AnswerFormat}). Features may use it.
 */
package io.kyc.idempotency;
