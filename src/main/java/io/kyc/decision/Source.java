package io.kyc.decision;

import java.util.Locale;

/** Where a fact about the applicant comes from. */
public enum Source {
    /** What the page with the portrait prints beside its labels. */
    PRINT,
    /** The machine-readable zone (ICAO 9303). */
    ZONE,
    /** The barcode on the back (AAMVA). */
    BARCODE,
    /** The holder's picture on the document. */
    PORTRAIT,
    /** The liveness check and the face that it saw. */
    LIVENESS,
    /** What the operator says about the applicant. */
    APPLICANT;

    /** What a kind of document, or the operator, makes of a source. */
    public enum Need {
        /** Without it, or when it was not compared, the decision is review. */
        REQUIRED,
        /** It may be missing. When it is there, it is tied to the portrait's page and compared. */
        OPTIONAL,
        /** This kind of document has none. */
        ABSENT;

        /** As in {@code docs/reasons.md}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As in {@code docs/reasons.md}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
