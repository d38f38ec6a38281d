package io.kyc.decision;

import io.kyc.decision.Source.Need;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of document, each with the sources that it must have. This is the only table of these requirements; checks,
 * the documents in {@code docs/} and tests read it.
 */
public enum Kind {
    PASSPORT(Need.REQUIRED, Need.ABSENT),
    /** A driving licence. Its back is optional unless {@code kyc.document.licence-back} is {@code required}. */
    DRIVERS_LICENSE(Need.ABSENT, Need.OPTIONAL),
    /** An identity card with a zone on its front or back. */
    NATIONAL_ID(Need.REQUIRED, Need.ABSENT),
    /** An identity card of a state or province of North America: a barcode in place of a zone. */
    NORTH_AMERICAN_ID(Need.ABSENT, Need.REQUIRED),
    /** A visa or an unknown kind. Every source is required, so nothing passes. */
    UNKNOWN(Need.REQUIRED, Need.REQUIRED);

    private final Map<Source, Need> needs = new EnumMap<>(Source.class);

    Kind(Need zone, Need barcode) {
        needs.put(Source.PRINT, Need.REQUIRED);
        needs.put(Source.ZONE, zone);
        needs.put(Source.BARCODE, barcode);
        needs.put(Source.PORTRAIT, Need.REQUIRED);
        needs.put(Source.LIVENESS, Need.REQUIRED);
        // Required as soon as the operator gives the applicant's data.
        needs.put(Source.APPLICANT, Need.OPTIONAL);
    }

    /** Whether a document of this kind must have the source. */
    public Need need(Source source) {
        return needs.get(source);
    }

    /** The name in answers and documents, for example {@code national_id}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
