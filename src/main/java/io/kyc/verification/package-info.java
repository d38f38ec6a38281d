/**
 * The flow: its steps ({@link io.kyc.verification.FlowStep}) and the frame that carries them out ({@link io.kyc.verification.StepRunner}). What a session is, and which step is its turn, lies in {@link io.kyc.verification.session}; what
 * surrounds the flow, uploads, lists, reviews, reports and erasure, has its own rooms, which know the flow and which the flow does not know.
 */
package io.kyc.verification;
