/**
 * The flow: which call is a session's turn, and the frame that claims, works and commits. What a session is lies in {@link io.kyc.verification.session}; what
 * surrounds the flow, uploads, lists, reviews, reports and erasure, has its own rooms, which know the flow and which the flow does not know.
 */
package io.kyc.verification;
