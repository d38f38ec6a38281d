package io.kyc.decision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Every check there is, with the sources that it draws on. No check passes while one of its sources is missing, empty, unreadable or
 * guessed; {@code FailClosedTest} holds that for each name here.
 */
public enum CheckName {
    EVIDENCE_COMPLETE(Source.PRINT, Source.PORTRAIT, Source.LIVENESS),
    PORTRAIT_FOUND(Source.PORTRAIT),
    PORTRAIT_ON_DOCUMENT(Source.PORTRAIT, Source.PRINT),
    PORTRAIT_SINGLE(Source.PORTRAIT),
    DOCUMENT_PAGE(Source.PRINT),
    DOCUMENT_READABLE(Source.PRINT),
    DOCUMENT_TYPE(Source.PRINT),
    DOCUMENT_SPECIMEN(Source.PRINT),
    DOCUMENT_EXPIRY(Source.PRINT),
    MINIMUM_AGE(Source.PRINT),
    DOCUMENT_DATES(Source.PRINT),
    DOCUMENT_SIDES(Source.PRINT),
    MRZ(Source.ZONE),
    MRZ_CHECK_DIGIT_DOCUMENT_NUMBER(Source.ZONE),
    MRZ_CHECK_DIGIT_BIRTH_DATE(Source.ZONE),
    MRZ_CHECK_DIGIT_EXPIRY_DATE(Source.ZONE),
    MRZ_CHECK_DIGIT_OPTIONAL_DATA(Source.ZONE),
    MRZ_CHECK_DIGIT_COMPOSITE(Source.ZONE),
    MRZ_AGAINST_PRINT(Source.ZONE, Source.PRINT),
    BARCODE(Source.BARCODE),
    BARCODE_AGAINST_FRONT(Source.BARCODE, Source.PRINT),
    APPLICANT(Source.APPLICANT, Source.PRINT),
    /** How well the front shows; a matter of photography, no source of facts. */
    FRONT_QUALITY,
    BACK_QUALITY,
    PORTRAIT_QUALITY,
    LIVENESS(Source.LIVENESS),
    LIVE_FACE(Source.LIVENESS),
    FACE_SIMILARITY(Source.PORTRAIT, Source.LIVENESS),
    /** Whether other sessions know the document; it compares sessions, not sources. */
    DOCUMENT_SEEN_BEFORE,
    FACE_SEEN_BEFORE;

    private final Set<Source> sources = EnumSet.noneOf(Source.class);

    CheckName(Source... sources) {
        this.sources.addAll(Arrays.asList(sources));
    }

    /** The sources that the check draws on; empty when it measures photos or compares sessions. */
    public Set<Source> sources() {
        return Collections.unmodifiableSet(sources);
    }

    /** As in answers, for example {@code face_similarity}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckName ofDigit(DocumentFacts.Zone.Digit digit) {
        return valueOf("MRZ_CHECK_DIGIT_" + digit.name());
    }
}
