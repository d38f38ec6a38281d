/**
 * The flow: sessions, their states, and the four steps from the document to the decision. Orchestrates the features; its state
 * lies behind the port {@link io.kyc.verification.Sessions}.
 */
package io.kyc.verification;
