package io.kyc.barcode;

/** Why no card's data was read. */
public enum BarcodeUnreadable {
    /** No PDF417 symbol in the photo, or one that is too damaged for its error correction. */
    NO_BARCODE,
    /** The search was not finished, because there was no time. */
    NO_TIME,
    /** A symbol, but its text has no header of the AAMVA standard. */
    NOT_AAMVA,
    /** A header, but no subfile {@code DL}, {@code ID} or {@code EN} with an element. */
    NO_SUBFILE
}
