/**
 * Carries out a repeated request only once: {@code Idempotency-Key}, the kept answers, and the ports that store them
 * ({@link io.kyc.idempotency.KeptAnswers}) and convert them ({@link io.kyc.idempotency.AnswerFormat}). Features may use
 * it.
 */
package io.kyc.idempotency;
