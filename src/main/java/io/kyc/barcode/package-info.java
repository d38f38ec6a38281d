/**
 * The barcode on the back of driver licences and identification cards of the United States and Canada: PDF417 with the
 * data of the AAMVA DL/ID Card Design Standard (versions 1 to 11). Uses {@code java..}, {@code io.kyc.pii} and ZXing;
 * no clock, no I/O. No {@code toString} shows personal values.
 */
package io.kyc.barcode;
