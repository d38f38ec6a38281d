/**
 * Decides on evidence. The package is pure: no I/O, no clock, no framework. Checks report results, reasons explain
 * them, and the policy gives each reason its effect.
 *
 * <p>The rule of this package: <b>evidence is bound, and unknown never passes.</b> The decision answers one question:
 * is the living person at the camera the person whom a valid document describes? Each part of that sentence is a {@link
 * io.kyc.decision.Source}, and each must be tied to the next ({@link io.kyc.decision.Binding}). A source that is
 * missing, empty, unreadable, guessed or was not compared never becomes agreement: {@link io.kyc.decision.Agreement}
 * has its own values for that, and no check passes with them. One table, {@link io.kyc.decision.Kind}, says which
 * sources a kind of document must have.
 *
 * <p>A new check is a new {@link io.kyc.decision.CheckName} with its sources; {@code FailClosedTest} then tries it with
 * each of them missing.
 */
package io.kyc.decision;
