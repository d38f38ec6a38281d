/**
 * What printed text means: dates in the forms that documents use, and whether two names are one. Pure: {@code java..} and
 * {@code io.kyc.mrz} (for ICAO's letters) only, no clock.
 */
package io.kyc.document.text;
