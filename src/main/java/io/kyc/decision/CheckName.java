package io.kyc.decision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * All checks, each with the sources that it needs and the reasons that it can give. No check passes while one of its
 * sources is missing, empty, unreadable or guessed; {@code FailClosedTest} verifies that for each of them. {@code
 * docs/checks.md} describes them.
 */
public enum CheckName {
    EVIDENCE_COMPLETE(from(Source.PRINT, Source.PORTRAIT, Source.LIVENESS), Reason.EVIDENCE_MISSING),
    PORTRAIT_FOUND(from(Source.PORTRAIT), Reason.PORTRAIT_NOT_FOUND),
    PORTRAIT_ON_DOCUMENT(from(Source.PORTRAIT, Source.PRINT), Reason.PORTRAIT_OFF_DOCUMENT),
    PORTRAIT_SINGLE(from(Source.PORTRAIT), Reason.SEVERAL_FACES),
    DOCUMENT_PAGE(from(Source.PRINT), Reason.NOT_A_DOCUMENT),
    DOCUMENT_READABLE(
            from(Source.PRINT),
            Reason.PRINT_NOT_READ,
            Reason.DOCUMENT_UNREADABLE,
            Reason.DOCUMENT_INCOMPLETE,
            Reason.DOCUMENT_CONFIDENCE_LOW),
    DOCUMENT_TYPE(from(Source.PRINT), Reason.DOCUMENT_TYPE_UNSUPPORTED, Reason.DOCUMENT_TYPE_MISMATCH),
    DOCUMENT_SPECIMEN(from(Source.PRINT), Reason.DOCUMENT_SPECIMEN, Reason.SPECIMEN_MARKED),
    DOCUMENT_EXPIRY(from(Source.PRINT), Reason.DOCUMENT_EXPIRED, Reason.EXPIRY_UNCERTAIN),
    MINIMUM_AGE(from(Source.PRINT), Reason.UNDER_AGE, Reason.AGE_UNCERTAIN),
    DOCUMENT_DATES(from(Source.PRINT), Reason.DATES_IMPLAUSIBLE, Reason.DATE_AMBIGUOUS),
    DOCUMENT_SIDES(from(Source.PRINT), Reason.BACK_NOT_TIED),
    MRZ(
            from(Source.ZONE),
            Reason.MRZ_NOT_FOUND,
            Reason.MRZ_MALFORMED,
            Reason.MRZ_REPAIR_UNCONFIRMED,
            Reason.MRZ_REPAIRED,
            Reason.MRZ_AMBIGUOUS),
    MRZ_CHECK_DIGIT_DOCUMENT_NUMBER(from(Source.ZONE), Reason.MRZ_CHECK_DIGIT_WRONG),
    MRZ_CHECK_DIGIT_BIRTH_DATE(from(Source.ZONE), Reason.MRZ_CHECK_DIGIT_WRONG),
    MRZ_CHECK_DIGIT_EXPIRY_DATE(from(Source.ZONE), Reason.MRZ_CHECK_DIGIT_WRONG),
    MRZ_CHECK_DIGIT_OPTIONAL_DATA(from(Source.ZONE), Reason.MRZ_CHECK_DIGIT_WRONG),
    MRZ_CHECK_DIGIT_COMPOSITE(from(Source.ZONE), Reason.MRZ_CHECK_DIGIT_WRONG),
    MRZ_AGAINST_PRINT(
            from(Source.ZONE, Source.PRINT),
            Reason.MRZ_PRINT_NOT_FOUND,
            Reason.MRZ_NAME_MISMATCH,
            Reason.MRZ_NAME_PARTIAL,
            Reason.MRZ_NUMBER_MISMATCH,
            Reason.MRZ_BIRTH_DATE_MISMATCH,
            Reason.MRZ_EXPIRY_DATE_MISMATCH,
            Reason.MRZ_SEX_MISMATCH),
    BARCODE(from(Source.BARCODE), Reason.BARCODE_NOT_FOUND, Reason.BARCODE_UNREADABLE, Reason.BARCODE_MALFORMED),
    BARCODE_AGAINST_FRONT(
            from(Source.BARCODE, Source.PRINT),
            Reason.BARCODE_PRINT_NOT_FOUND,
            Reason.BARCODE_NAME_MISMATCH,
            Reason.BARCODE_NAME_PARTIAL,
            Reason.BARCODE_NUMBER_MISMATCH,
            Reason.BARCODE_BIRTH_DATE_MISMATCH,
            Reason.BARCODE_EXPIRY_DATE_MISMATCH),
    APPLICANT(
            from(Source.APPLICANT, Source.PRINT),
            Reason.APPLICANT_NAME_MISMATCH,
            Reason.APPLICANT_BIRTH_DATE_MISMATCH,
            Reason.APPLICANT_NOT_COMPARED),
    /** How well the photo shows the front. It measures the photo and needs no source. */
    FRONT_QUALITY(
            from(),
            Reason.DOCUMENT_BLURRED,
            Reason.DOCUMENT_GLARE,
            Reason.DOCUMENT_DARK,
            Reason.DOCUMENT_CUT_OFF,
            Reason.DOCUMENT_TOO_SMALL),
    BACK_QUALITY(
            from(),
            Reason.DOCUMENT_BLURRED,
            Reason.DOCUMENT_GLARE,
            Reason.DOCUMENT_DARK,
            Reason.DOCUMENT_CUT_OFF,
            Reason.DOCUMENT_TOO_SMALL),
    PORTRAIT_QUALITY(
            from(),
            Reason.PORTRAIT_BLURRED,
            Reason.PORTRAIT_DARK,
            Reason.PORTRAIT_TOO_BRIGHT,
            Reason.PORTRAIT_TURNED,
            Reason.PORTRAIT_COVERED,
            Reason.PORTRAIT_SUNGLASSES,
            Reason.PORTRAIT_EYES_CLOSED,
            Reason.PORTRAIT_CUT_OFF,
            Reason.PORTRAIT_TOO_SMALL),
    LIVENESS(
            from(Source.LIVENESS),
            Reason.LIVENESS_FAILED,
            Reason.LIVENESS_EXPIRED,
            Reason.LIVENESS_NOT_PASSED,
            Reason.LIVENESS_UNCERTAIN,
            Reason.LIVENESS_CHALLENGE_OTHER,
            Reason.LIVENESS_PHOTOSENSITIVE,
            Reason.LIVENESS_FACE_NOT_VISIBLE,
            Reason.LIVENESS_FACE_COVERED,
            Reason.LIVENESS_VIDEO_POOR,
            Reason.LIVENESS_FACE_NOT_ALIGNED,
            Reason.LIVENESS_EYES_CLOSED,
            Reason.LIVENESS_TOO_DARK,
            Reason.LIVENESS_TOO_BRIGHT),
    LIVE_FACE(from(Source.LIVENESS), Reason.LIVENESS_SEVERAL_FACES, Reason.LIVE_FACE_UNCLEAR),
    FACE_SIMILARITY(
            from(Source.PORTRAIT, Source.LIVENESS),
            Reason.FACE_MISMATCH,
            Reason.FACE_SIMILARITY_UNCERTAIN,
            Reason.FACE_NOT_COMPARABLE,
            Reason.OTHER_FACE_MATCHES),
    /** Whether other sessions had the document. It compares sessions and needs no source. */
    DOCUMENT_SEEN_BEFORE(
            from(),
            Reason.DOCUMENT_SEEN_BEFORE,
            Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS,
            Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON,
            Reason.DOCUMENT_DECLINED_BEFORE),
    FACE_SEEN_BEFORE(from(), Reason.FACE_SEEN_BEFORE);

    private final Set<Source> sources;
    private final Set<Reason> reasons;

    CheckName(Set<Source> sources, Reason... reasons) {
        this.sources = Collections.unmodifiableSet(sources);
        this.reasons = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(reasons)));
    }

    private static Set<Source> from(Source... sources) {
        Set<Source> all = EnumSet.noneOf(Source.class);
        all.addAll(Arrays.asList(sources));
        return all;
    }

    /** The sources that the check needs; empty when it measures photos or compares sessions. */
    public Set<Source> sources() {
        return sources;
    }

    /** The reasons that the check can give, at least one. */
    public Set<Reason> reasons() {
        return reasons;
    }

    /** The name in answers, for example {@code face_similarity}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckName ofDigit(DocumentFacts.Zone.Digit digit) {
        return valueOf("MRZ_CHECK_DIGIT_" + digit.name());
    }
}
