/**
 * Machine-readable zones by ICAO Doc 9303 (8th edition): reading, checking and writing. Pure values, no clock, no I/O; uses
 * {@code java..} only. The personal values in here never show in a {@code toString}.
 */
package io.kyc.mrz;
