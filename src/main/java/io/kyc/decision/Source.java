package io.kyc.decision;

import java.util.Locale;

/** The sources of facts about the applicant. */
public enum Source {
    /** The print on the page with the portrait. */
    PRINT,
    /** The machine-readable zone (ICAO 9303). */
    ZONE,
    /** The barcode on the back (AAMVA). */
    BARCODE,
    /** The holder's picture on the document. */
    PORTRAIT,
    /** The liveness check and the face that it saw. */
    LIVENESS,
    /** The operator's data about the applicant. */
    APPLICANT;

    /** Whether a kind of document, or the operator, requires a source. */
    public enum Need {
        /** If it is missing or was not compared, the decision is review. */
        REQUIRED,
        /** It may be missing. If it is there, it is tied to the portrait's page and compared. */
        OPTIONAL,
        /** This kind of document has none. */
        ABSENT;

        /** The name in {@code docs/reasons.md}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name in {@code docs/reasons.md}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
