/**
 * From evidence to a decision, pure: no I/O, no clock, no framework. Checks say what was found, reasons why, the policy what
 * follows from each reason.
 *
 * <p>The rule of this package: <b>evidence is bound, and unknown never passes.</b> The decision answers one question: is the living
 * person at the camera the one whom a valid document describes? Each link of that sentence is a {@link io.kyc.decision.Source}, and
 * each must be tied to the next ({@link io.kyc.decision.Binding}). A source that is missing, empty, unreadable, guessed or was not
 * compared never becomes agreement: {@link io.kyc.decision.Agreement} has its own values for that, and no check passes with them. What
 * a kind of document must have stands in one table, {@link io.kyc.decision.Kind}.
 *
 * <p>A new check is a new {@link io.kyc.decision.CheckName} with its sources; {@code FailClosedTest} then tries it with each of them
 * missing.
 */
package io.kyc.decision;
