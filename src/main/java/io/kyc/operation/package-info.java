/**
 * Runs the service rather than a verification: beans and checks at the start, and the service's health. It may use
 * every package except {@code web}, {@code aws} and {@code functions}; no package may use it.
 */
package io.kyc.operation;
