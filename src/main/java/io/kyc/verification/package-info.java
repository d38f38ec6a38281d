/**
 * The flow: its steps ({@link io.kyc.verification.FlowStep}) and the class that carries them out
 * ({@link io.kyc.verification.StepRunner}). What a session is, and which step comes next, is in
 * {@link io.kyc.verification.session}. Uploads, lists, reviews, reports and erasure have packages of their own, which
 * use the flow; the flow does not use them.
 */
package io.kyc.verification;
