package io.kyc.mrz;

/** Why lines are not a machine-readable zone. */
public enum MrzUnreadable {
    /** Only blank lines. */
    NO_LINES,
    /** Nothing in a page of text looks like a zone. */
    NO_ZONE,
    /** No known format has this number or length of lines. */
    UNKNOWN_SIZE,
    /** Characters other than {@code 0-9 A-Z <}. */
    FOREIGN_CHARACTERS
}
