/**
 * The barcode on the back of driver licences and identification cards of the United States and Canada: PDF417, with what the
 * AAMVA DL/ID Card Design Standard puts into it (versions 1 to 10). Uses {@code java..}, {@code io.kyc.pii} and ZXing; no clock,
 * no I/O. The personal values in here never show in a {@code toString}.
 */
package io.kyc.barcode;
