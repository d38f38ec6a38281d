/**
 * Machine-readable zones by ICAO Doc 9303 (8th edition) and by the practices of issuers: reading, checking and
 * writing. Pure values, no clock, no I/O; uses {@code java..} only. No {@code toString} shows personal values.
 */
package io.kyc.mrz;
