package io.kyc.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a check did not simply pass. Each is described in {@code docs/reasons.md}. */
public enum Reason {
    /** No face on the document's front. */
    PORTRAIT_NOT_FOUND(
            true, true, Effect.NONE, "No face was found on the document. Photograph the side with the portrait."),
    /** Several faces of much the same size on the document's front: which one is the holder's is not sure. */
    SEVERAL_FACES(
            true,
            true,
            Effect.REVIEW,
            "Several faces are in the picture. Photograph the document alone, nothing beside it."),
    /** The portrait lies outside the page, or does not fit the print beside it in size, or its place is not known. */
    PORTRAIT_OFF_DOCUMENT(
            true,
            true,
            Effect.REVIEW,
            "The portrait must be part of the document. Photograph the document alone, with nothing on or beside it."),
    /** The front shows no page of a document: a selfie, a face with a caption, a typed sheet. */
    NOT_A_DOCUMENT(
            true,
            true,
            Effect.REVIEW,
            "This does not look like an identity document. Photograph the document itself, all of it."),
    /** The reader gave no lines of text, so nothing shows what is printed. */
    PRINT_NOT_READ(
            true, true, Effect.REVIEW, "The print of the document could not be read. Photograph the document again."),
    /** Neither a name nor a number could be read. */
    DOCUMENT_UNREADABLE(
            true, true, Effect.REVIEW, "The document cannot be read. Photograph all of it, sharply and without glare."),
    /** A name, a number, the date of birth or that of expiry could not be read. */
    DOCUMENT_INCOMPLETE(
            true, true, Effect.REVIEW, "A part of the document cannot be read. Photograph all of it, without glare."),
    /** Something that the decision needs was read with little confidence, and nothing confirms it. */
    DOCUMENT_CONFIDENCE_LOW(
            true, true, Effect.REVIEW, "A part of the document is hard to read. Photograph it sharply, without glare."),
    /** It is issued by {@code UTO}, ICAO's state for specimens. */
    DOCUMENT_SPECIMEN(false, true, Effect.DECLINE, "This is a specimen. Use your own document."),
    /** A line of its own, outside labelled fields and zone, calls it a specimen. */
    SPECIMEN_MARKED(false, false, Effect.REVIEW, "The document is marked as a specimen."),
    /** The back's zone or barcode does not belong to the front: it supplies nothing. */
    BACK_NOT_TIED(
            true, true, Effect.REVIEW, "Front and back do not fit together. Photograph both sides of one document."),
    /** A visa, or no kind of document that is known. */
    DOCUMENT_TYPE_UNSUPPORTED(
            true,
            true,
            Effect.REVIEW,
            "This kind of document was not recognised. Photograph both sides, or use another."),
    /** Another kind of document than the one asked for. */
    DOCUMENT_TYPE_MISMATCH(true, true, Effect.REVIEW, "This is another kind of document than the one asked for."),
    /** Its last day is over. */
    DOCUMENT_EXPIRED(false, true, Effect.DECLINE, "The document has expired."),
    /** Its date of expiry can be read as a day that is over and as one that is not. */
    EXPIRY_UNCERTAIN(true, true, Effect.REVIEW, "It is not clear until when the document is valid."),
    /** The holder has not reached the age asked for. */
    UNDER_AGE(false, true, Effect.DECLINE, "The minimum age is not reached."),
    /** The holder may or may not have reached it: the date of birth is not known to the day, or not known. */
    AGE_UNCERTAIN(true, true, Effect.REVIEW, "The document does not show the age clearly."),
    /** Dates in an order, or at a time, that cannot be. */
    DATES_IMPLAUSIBLE(true, false, Effect.REVIEW, "The dates of the document do not fit together."),
    /** A date that can be read as more than one day. */
    DATE_AMBIGUOUS(false, true, Effect.NONE, "A date of the document can be read in more than one way."),
    /** No machine-readable zone, where the document should have one. */
    MRZ_NOT_FOUND(
            true,
            true,
            Effect.REVIEW,
            "The lines of letters and < were not found. Photograph the side that has them, whole."),
    /** A check digit of the zone does not hold. */
    MRZ_CHECK_DIGIT_WRONG(
            true, true, Effect.REVIEW, "The lines of letters and < cannot be read for sure. Photograph them sharply."),
    /** A field of the zone holds what it cannot hold. */
    MRZ_MALFORMED(
            true, true, Effect.REVIEW, "The lines of letters and < cannot be read whole. Photograph them sharply."),
    /** All check digits would hold with a guess that no print confirms. The values are as read. */
    MRZ_REPAIR_UNCONFIRMED(
            true,
            true,
            Effect.REVIEW,
            "We could not read the lines of letters and < reliably. Photograph them sharply."),
    /** Characters of the zone were taken for others; all check digits hold since. */
    MRZ_REPAIRED(false, false, Effect.NONE, "Characters of the machine-readable zone were misread and corrected."),
    /** Characters of the zone may be others, and neither check digits nor print tell. */
    MRZ_AMBIGUOUS(false, false, Effect.NONE, "Characters of the machine-readable zone can be read in two ways."),
    /** The name, the number, the date of birth or that of expiry of the zone was not found in print. */
    MRZ_PRINT_NOT_FOUND(
            true,
            true,
            Effect.REVIEW,
            "The print of the document cannot be read whole. Photograph the side with the portrait sharply."),
    /** Zone and print name different people. */
    MRZ_NAME_MISMATCH(true, false, Effect.REVIEW, "The name is not the same everywhere on the document."),
    /** Zone and print name one person, one of them with less. */
    MRZ_NAME_PARTIAL(false, false, Effect.NONE, "The name is shorter in one place of the document."),
    /** Zone and print have different numbers. */
    MRZ_NUMBER_MISMATCH(true, false, Effect.REVIEW, "The number is not the same everywhere on the document."),
    /** Zone and print have different dates of birth. */
    MRZ_BIRTH_DATE_MISMATCH(
            true, false, Effect.REVIEW, "The date of birth is not the same everywhere on the document."),
    /** Zone and print have different dates of expiry. */
    MRZ_EXPIRY_DATE_MISMATCH(
            true, false, Effect.REVIEW, "The date of expiry is not the same everywhere on the document."),
    /** The zone's sex is not the printed one. */
    MRZ_SEX_MISMATCH(true, false, Effect.REVIEW, "The sex is not the same everywhere on the document."),
    /** A licence's back was photographed, and no barcode could be read from it. */
    BARCODE_UNREADABLE(
            true, true, Effect.NONE, "The barcode cannot be read. Photograph the back sharply and without glare."),
    /** A barcode on a licence's back, and not with what the standard puts into one. */
    BARCODE_MALFORMED(true, false, Effect.REVIEW, "The barcode does not hold what it should."),
    /** The barcode is required, and none was read. */
    BARCODE_NOT_FOUND(
            true, true, Effect.REVIEW, "The barcode on the back is needed. Photograph the back sharply, all of it."),
    /** What the barcode says was not found in print on the front. */
    BARCODE_PRINT_NOT_FOUND(
            true, true, Effect.REVIEW, "The front cannot be read completely. Photograph it sharply and without glare."),
    /** Barcode and front name different people. */
    BARCODE_NAME_MISMATCH(true, false, Effect.REVIEW, "Front and back do not have the same name."),
    /** Barcode and front name one person, one of them with less. */
    BARCODE_NAME_PARTIAL(false, false, Effect.NONE, "The name is shorter on one side of the document."),
    /** Barcode and front have different numbers. */
    BARCODE_NUMBER_MISMATCH(true, false, Effect.REVIEW, "Front and back do not have the same number."),
    /** Barcode and front have different dates of birth. */
    BARCODE_BIRTH_DATE_MISMATCH(true, false, Effect.REVIEW, "Front and back do not have the same date of birth."),
    /** Barcode and front have different dates of expiry. */
    BARCODE_EXPIRY_DATE_MISMATCH(true, false, Effect.REVIEW, "Front and back do not have the same date of expiry."),
    /** The document is another person's than the applicant's, by name: a word of the applicant's name is not on it. */
    APPLICANT_NAME_MISMATCH(false, false, Effect.REVIEW, "The name does not match what is known of the applicant."),
    /** The document is another person's than the applicant's, by date of birth. */
    APPLICANT_BIRTH_DATE_MISMATCH(
            false, false, Effect.REVIEW, "The date of birth does not match what is known of the applicant."),
    /** The document does not show what is known of the applicant, or shows it in a way that cannot be compared. */
    APPLICANT_NOT_COMPARED(
            true, false, Effect.REVIEW, "What is known of the applicant could not be compared with the document."),
    /** The liveness check was finished without success. */
    LIVENESS_FAILED(true, true, Effect.DECLINE, "The liveness check did not succeed. Try again in good light."),
    /** The liveness check was not finished in time. */
    LIVENESS_EXPIRED(true, true, Effect.DECLINE, "The liveness check was not finished in time. Start a new one."),
    /** The confidence is below the review band. */
    LIVENESS_NOT_PASSED(
            true,
            true,
            Effect.DECLINE,
            "The liveness check is not sure enough. Face the camera in even light and try again."),
    /** The confidence lies in the review band. */
    LIVENESS_UNCERTAIN(true, true, Effect.REVIEW, "The liveness check is not quite sure. A person will look at it."),
    /** Somebody else was in the liveness picture, 40 % as tall as the person or taller, or resembling the portrait. */
    LIVENESS_SEVERAL_FACES(
            false,
            true,
            Effect.REVIEW,
            "Somebody else was in the picture of the liveness check. A person will look at it."),
    /** Which face of the liveness picture is the living person's is not known. */
    LIVE_FACE_UNCLEAR(
            false, true, Effect.REVIEW, "The face of the liveness check is not clear. A person will look at it."),
    /** The living person resembles another face of the document's front more than its portrait. */
    OTHER_FACE_MATCHES(false, false, Effect.REVIEW, "Another face on the document resembles the person more."),
    /** Something that every decision needs is missing. */
    EVIDENCE_MISSING(false, false, Effect.REVIEW, "Something that the decision needs is missing."),
    /** The faces differ: below the review band. */
    FACE_MISMATCH(false, true, Effect.DECLINE, "The face does not match the document's portrait."),
    /** The similarity lies in the review band. */
    FACE_SIMILARITY_UNCERTAIN(false, true, Effect.REVIEW, "The face resembles the portrait, not clearly enough."),
    /** No face on the portrait or on the liveness reference. */
    FACE_NOT_COMPARABLE(false, true, Effect.REVIEW, "A face is missing on one of the pictures that were compared."),
    /** The document was in another session, with the same person. */
    DOCUMENT_SEEN_BEFORE(false, false, Effect.NONE, "The document was used before."),
    /** The document was in another session: with other details, or ones that could not be read, or another person nobody verified. */
    DOCUMENT_SEEN_WITH_OTHER_DETAILS(false, false, Effect.REVIEW, "The document was used before, with other details."),
    /** The document was approved in another session, with another name and another date of birth. */
    DOCUMENT_SEEN_WITH_ANOTHER_PERSON(false, false, Effect.DECLINE, "The document was used before, by another person."),
    /** The document was declined in another session, not long ago, because the face was another one. */
    DOCUMENT_DECLINED_BEFORE(false, false, Effect.REVIEW, "This document was recently declined for another face."),
    /** The face was approved in another session, with another document. */
    FACE_SEEN_BEFORE(false, false, Effect.REVIEW, "The person was verified before, with another document."),
    /** The print is out of focus, or the camera moved. */
    DOCUMENT_BLURRED(true, true, Effect.NONE, "The picture of the document is blurred. Hold still and let it focus."),
    /** A light is mirrored in the document. */
    DOCUMENT_GLARE(true, true, Effect.NONE, "A light is mirrored in the document. Tilt it or move away from the lamp."),
    /** The paper is dark. */
    DOCUMENT_DARK(true, true, Effect.NONE, "The picture of the document is dark. Photograph it in better light."),
    /** The document leaves the picture. */
    DOCUMENT_CUT_OFF(true, true, Effect.NONE, "The document is not in the picture as a whole. Show all of its edges."),
    /** The document has few pixels. */
    DOCUMENT_TOO_SMALL(true, true, Effect.NONE, "The document is small in the picture. Go nearer."),
    /** The portrait is out of focus. */
    PORTRAIT_BLURRED(true, true, Effect.NONE, "The document's portrait is blurred. Hold still and let it focus."),
    /** The portrait is dark. */
    PORTRAIT_DARK(true, true, Effect.NONE, "The document's portrait is dark. Photograph it in better light."),
    /** The portrait is overexposed. */
    PORTRAIT_TOO_BRIGHT(true, true, Effect.NONE, "The document's portrait is too bright. Move away from the lamp."),
    /** The face looks to the side, up or down. */
    PORTRAIT_TURNED(true, true, Effect.NONE, "The document's portrait is seen at an angle. Photograph it from above."),
    /** Something hides a part of the face. */
    PORTRAIT_COVERED(true, true, Effect.NONE, "A part of the document's portrait is hidden. Take away what covers it."),
    /** The face wears sunglasses, or something like them lies over the eyes. */
    PORTRAIT_SUNGLASSES(true, true, Effect.NONE, "The eyes of the document's portrait are dark. Avoid shadows on it."),
    /** The eyes seem to be closed. */
    PORTRAIT_EYES_CLOSED(true, true, Effect.NONE, "The eyes of the document's portrait are not seen well."),
    /** The face leaves the picture. */
    PORTRAIT_CUT_OFF(true, true, Effect.NONE, "The document's portrait is not in the picture as a whole."),
    /** The face has few pixels. */
    PORTRAIT_TOO_SMALL(true, true, Effect.NONE, "The document's portrait is small in the picture. Go nearer."),
    /** A step's attempts are used up. */
    TOO_MANY_ATTEMPTS(false, true, Effect.DECLINE, "The attempts of a step are used up.");

    private final boolean retryable;
    private final boolean tellable;
    private final Effect defaultEffect;
    private final String message;

    Reason(boolean retryable, boolean tellable, Effect defaultEffect, String message) {
        this.retryable = retryable;
        this.tellable = tellable;
        this.defaultEffect = defaultEffect;
        this.message = message;
    }

    /** This reason if the condition holds, else none. */
    Stream<Reason> when(boolean holds) {
        return holds ? Stream.of(this) : Stream.empty();
    }

    /** The stable code, for example {@code face_mismatch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that has this code. */
    public static Optional<Reason> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Whether the applicant can do something about it by repeating the step. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Whether the applicant may know of it: what it says helps an honest person and no attacker. */
    public boolean isTellable() {
        return tellable;
    }

    /** What follows from it unless the configuration says otherwise. */
    public Effect defaultEffect() {
        return defaultEffect;
    }

    /** A sentence for the applicant. */
    public String message() {
        return message;
    }
}
