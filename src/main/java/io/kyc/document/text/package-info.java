/**
 * The meaning of printed text: dates in the forms that documents use, and whether two names are the same. Pure:
 * {@code java..} and {@code io.kyc.mrz} (for ICAO's letters) only, no clock.
 */
package io.kyc.document.text;
