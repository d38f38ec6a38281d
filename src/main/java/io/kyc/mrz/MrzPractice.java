package io.kyc.mrz;

/** A practice that differs from ICAO 9303, within one of its formats. {@link MrzIssuers} lists the issuers that follow it. */
enum MrzPractice {
    /** If a holder has no family name, the field of names starts with {@code <<}. The given names follow. */
    NO_FAMILY_NAME,
    /** The check digit of a long document number also counts the {@code <} that stands in its usual place. */
    FILLER_IN_LONG_NUMBER,
    /** A document that does not expire has fillers for the date, and {@code 0} or a filler for the check digit. */
    NO_EXPIRY_DATE
}
