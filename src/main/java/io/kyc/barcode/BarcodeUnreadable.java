package io.kyc.barcode;

/** Why there is no card's data. */
public enum BarcodeUnreadable {
    /** No PDF417 symbol in the photo, or too damaged for its error correction. */
    NO_BARCODE,
    /** Not all ways to look at the photo were tried: there was no time. */
    NO_TIME,
    /** A symbol, and its text has no header of the AAMVA standard. */
    NOT_AAMVA,
    /** A header, and no subfile {@code DL}, {@code ID} or {@code EN} with an element. */
    NO_SUBFILE
}
