package io.kyc.mrz;

/** Why lines are not a machine-readable zone. */
public enum MrzUnreadable {
    /** Nothing but blank lines. */
    NO_LINES,
    /** Nothing in a page of text looks like a zone. */
    NO_ZONE,
    /** Count or length of the lines is of no format known here. */
    UNKNOWN_SIZE,
    /** Characters other than {@code 0-9 A-Z <}. */
    FOREIGN_CHARACTERS,
    /** The size is known, the fields are not ICAO's: the card that France issued until 2021. */
    UNSUPPORTED_DOCUMENT
}
