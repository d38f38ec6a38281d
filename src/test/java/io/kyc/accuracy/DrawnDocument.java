package io.kyc.accuracy;

import io.kyc.decision.Decision;
import io.kyc.specimens.SpecimenPerson;
import java.util.List;

/**
 * The photos of a drawn document, and what is true about it.
 *
 * @param kind of document
 * @param person whose data is printed on the front
 * @param flaw of the document
 * @param condition how it was photographed
 * @param sides JPEG files, the front first
 */
record DrawnDocument(Kind kind, SpecimenPerson person, Flaw flaw, String condition, List<byte[]> sides) {

    enum Kind {
        PASSPORT("passport"),
        NATIONAL_ID("national-id"),
        LICENCE("drivers-license");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    enum Flaw {
        NONE(Decision.APPROVED),
        EXPIRED(Decision.DECLINED),
        /** Younger than 18 years. */
        UNDER_AGE(Decision.DECLINED),
        /** A name, number or date was changed in print; zone and barcode are unchanged. */
        PRINT_FORGED(Decision.REVIEW),
        /** A digit of the zone's date of expiry was changed; the print is unchanged. */
        ZONE_FORGED(Decision.REVIEW);

        private final Decision least;

        Flaw(Decision least) {
            this.least = least;
        }

        /** The mildest correct decision. */
        Decision least() {
            return least;
        }
    }
}
