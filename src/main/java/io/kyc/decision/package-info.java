/**
 * From evidence to a decision, pure: no I/O, no clock, no framework. Checks say what was found, reasons why, the policy what
 * follows from each reason.
 */
package io.kyc.decision;
