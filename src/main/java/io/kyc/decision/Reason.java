package io.kyc.decision;

import static io.kyc.decision.Effect.DECLINE;
import static io.kyc.decision.Effect.NONE;
import static io.kyc.decision.Effect.REVIEW;
import static io.kyc.decision.Reason.Trait.RETRYABLE;
import static io.kyc.decision.Reason.Trait.TOLD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a check did not simply pass. Each is described in {@code docs/reasons.md}. */
public enum Reason {
    /** No face on the document's front. */
    PORTRAIT_NOT_FOUND(
            "No face was found on the document. Photograph the side with the portrait.", NONE, RETRYABLE, TOLD),
    /** Several faces of much the same size on the document's front: which one is the holder's is not sure. */
    SEVERAL_FACES(
            "Several faces are in the picture. Photograph the document alone, nothing beside it.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The portrait lies outside the page, or does not fit the print beside it in size, or its place is not known. */
    PORTRAIT_OFF_DOCUMENT(
            "The portrait must be part of the document. Photograph the document alone, with nothing on or beside it.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The front shows no page of a document: a selfie, a face with a caption, a typed sheet. */
    NOT_A_DOCUMENT(
            "This does not look like an identity document. Photograph the document itself, all of it.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The reader gave no lines of text, so nothing shows what is printed. */
    PRINT_NOT_READ(
            "The print of the document could not be read. Photograph the document again.", REVIEW, RETRYABLE, TOLD),
    /** Neither a name nor a number could be read. */
    DOCUMENT_UNREADABLE(
            "The document cannot be read. Photograph all of it, sharply and without glare.", REVIEW, RETRYABLE, TOLD),
    /** A name, a number, the date of birth or that of expiry could not be read. */
    DOCUMENT_INCOMPLETE(
            "A part of the document cannot be read. Photograph all of it, without glare.", REVIEW, RETRYABLE, TOLD),
    /** Something that the decision needs was read with little confidence, and nothing confirms it. */
    DOCUMENT_CONFIDENCE_LOW(
            "A part of the document is hard to read. Photograph it sharply, without glare.", REVIEW, RETRYABLE, TOLD),
    /** It is issued by {@code UTO}, ICAO's state for specimens. */
    DOCUMENT_SPECIMEN("This is a specimen. Use your own document.", DECLINE, TOLD),
    /** A line of its own, outside labelled fields and zone, calls it a specimen. */
    SPECIMEN_MARKED("The document is marked as a specimen.", REVIEW),
    /** The back's zone or barcode does not belong to the front: it supplies nothing. */
    BACK_NOT_TIED(
            "Front and back do not fit together. Photograph both sides of one document.", REVIEW, RETRYABLE, TOLD),
    /** A visa, or no kind of document that is known. */
    DOCUMENT_TYPE_UNSUPPORTED(
            "This kind of document was not recognised. Photograph both sides, or use another.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Another kind of document than the one asked for. */
    DOCUMENT_TYPE_MISMATCH("This is another kind of document than the one asked for.", REVIEW, RETRYABLE, TOLD),
    /** Its last day is over. */
    DOCUMENT_EXPIRED("The document has expired.", DECLINE, TOLD),
    /** Its date of expiry can be read as a day that is over and as one that is not. */
    EXPIRY_UNCERTAIN("It is not clear until when the document is valid.", REVIEW, RETRYABLE, TOLD),
    /** The holder has not reached the age asked for. */
    UNDER_AGE("The minimum age is not reached.", DECLINE, TOLD),
    /** The holder may or may not have reached it: the date of birth is not known to the day, or not known. */
    AGE_UNCERTAIN("The document does not show the age clearly.", REVIEW, RETRYABLE, TOLD),
    /** Dates in an order, or at a time, that cannot be. */
    DATES_IMPLAUSIBLE("The dates of the document do not fit together.", REVIEW, RETRYABLE),
    /** A date that can be read as more than one day. */
    DATE_AMBIGUOUS("A date of the document can be read in more than one way.", NONE, TOLD),
    /** No machine-readable zone, where the document should have one. */
    MRZ_NOT_FOUND(
            "The lines of letters and < were not found. Photograph the side that has them, whole.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** A check digit of the zone does not hold. */
    MRZ_CHECK_DIGIT_WRONG(
            "The lines of letters and < cannot be read for sure. Photograph them sharply.", REVIEW, RETRYABLE, TOLD),
    /** A field of the zone holds what it cannot hold. */
    MRZ_MALFORMED("The lines of letters and < cannot be read whole. Photograph them sharply.", REVIEW, RETRYABLE, TOLD),
    /** All check digits would hold with a guess that no print confirms. The values are as read. */
    MRZ_REPAIR_UNCONFIRMED(
            "We could not read the lines of letters and < reliably. Photograph them sharply.", REVIEW, RETRYABLE, TOLD),
    /** Characters of the zone were taken for others; all check digits hold since. */
    MRZ_REPAIRED("Characters of the machine-readable zone were misread and corrected.", NONE),
    /** Characters of the zone may be others, and neither check digits nor print tell. */
    MRZ_AMBIGUOUS("Characters of the machine-readable zone can be read in two ways.", NONE),
    /** The name, the number, the date of birth or that of expiry of the zone was not found in print. */
    MRZ_PRINT_NOT_FOUND(
            "The print of the document cannot be read whole. Photograph the side with the portrait sharply.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Zone and print name different people. */
    MRZ_NAME_MISMATCH("The name is not the same everywhere on the document.", REVIEW, RETRYABLE),
    /** Zone and print name one person, one of them with less. */
    MRZ_NAME_PARTIAL("The name is shorter in one place of the document.", NONE),
    /** Zone and print have different numbers. */
    MRZ_NUMBER_MISMATCH("The number is not the same everywhere on the document.", REVIEW, RETRYABLE),
    /** Zone and print have different dates of birth. */
    MRZ_BIRTH_DATE_MISMATCH("The date of birth is not the same everywhere on the document.", REVIEW, RETRYABLE),
    /** Zone and print have different dates of expiry. */
    MRZ_EXPIRY_DATE_MISMATCH("The date of expiry is not the same everywhere on the document.", REVIEW, RETRYABLE),
    /** The zone's sex is not the printed one. */
    MRZ_SEX_MISMATCH("The sex is not the same everywhere on the document.", REVIEW, RETRYABLE),
    /** A licence's back was photographed, and no barcode could be read from it. */
    BARCODE_UNREADABLE(
            "The barcode cannot be read. Photograph the back sharply and without glare.", NONE, RETRYABLE, TOLD),
    /** A barcode on a licence's back, and not with what the standard puts into one. */
    BARCODE_MALFORMED("The barcode does not hold what it should.", REVIEW, RETRYABLE),
    /** The barcode is required, and none was read. */
    BARCODE_NOT_FOUND(
            "The barcode on the back is needed. Photograph the back sharply, all of it.", REVIEW, RETRYABLE, TOLD),
    /** What the barcode says was not found in print on the front. */
    BARCODE_PRINT_NOT_FOUND(
            "The front cannot be read completely. Photograph it sharply and without glare.", REVIEW, RETRYABLE, TOLD),
    /** Barcode and front name different people. */
    BARCODE_NAME_MISMATCH("Front and back do not have the same name.", REVIEW, RETRYABLE),
    /** Barcode and front name one person, one of them with less. */
    BARCODE_NAME_PARTIAL("The name is shorter on one side of the document.", NONE),
    /** Barcode and front have different numbers. */
    BARCODE_NUMBER_MISMATCH("Front and back do not have the same number.", REVIEW, RETRYABLE),
    /** Barcode and front have different dates of birth. */
    BARCODE_BIRTH_DATE_MISMATCH("Front and back do not have the same date of birth.", REVIEW, RETRYABLE),
    /** Barcode and front have different dates of expiry. */
    BARCODE_EXPIRY_DATE_MISMATCH("Front and back do not have the same date of expiry.", REVIEW, RETRYABLE),
    /** The document is another person's than the applicant's, by name: a word of the applicant's name is not on it. */
    APPLICANT_NAME_MISMATCH("The name does not match what is known of the applicant.", REVIEW),
    /** The document is another person's than the applicant's, by date of birth. */
    APPLICANT_BIRTH_DATE_MISMATCH("The date of birth does not match what is known of the applicant.", REVIEW),
    /** The document does not show what is known of the applicant, or shows it in a way that cannot be compared. */
    APPLICANT_NOT_COMPARED(
            "What is known of the applicant could not be compared with the document.", REVIEW, RETRYABLE),
    /** The liveness check was finished without success. */
    LIVENESS_FAILED("The liveness check did not succeed. Try again in good light.", DECLINE, RETRYABLE, TOLD),
    /** The liveness check was not finished in time. */
    LIVENESS_EXPIRED("The liveness check was not finished in time. Start a new one.", DECLINE, RETRYABLE, TOLD),
    /** The confidence is below the review band. */
    LIVENESS_NOT_PASSED(
            "The liveness check is not sure enough. Face the camera in even light and try again.",
            DECLINE,
            RETRYABLE,
            TOLD),
    /** The confidence lies in the review band. */
    LIVENESS_UNCERTAIN("The liveness check is not quite sure. A person will look at it.", REVIEW, RETRYABLE, TOLD),
    /** Somebody else was in the liveness picture, 40 % as tall as the person or taller, or resembling the portrait. */
    LIVENESS_SEVERAL_FACES(
            "Somebody else was in the picture of the liveness check. A person will look at it.", REVIEW, TOLD),
    /** Which face of the liveness picture is the living person's is not known. */
    LIVE_FACE_UNCLEAR("The face of the liveness check is not clear. A person will look at it.", REVIEW, TOLD),
    /** The living person resembles another face of the document's front more than its portrait. */
    OTHER_FACE_MATCHES("Another face on the document resembles the person more.", REVIEW),
    /** Something that every decision needs is missing. */
    EVIDENCE_MISSING("Something that the decision needs is missing.", REVIEW),
    /** The faces differ: below the review band. */
    FACE_MISMATCH("The face does not match the document's portrait.", DECLINE, TOLD),
    /** The similarity lies in the review band. */
    FACE_SIMILARITY_UNCERTAIN("The face resembles the portrait, not clearly enough.", REVIEW, TOLD),
    /** No face on the portrait or on the liveness reference. */
    FACE_NOT_COMPARABLE("A face is missing on one of the pictures that were compared.", REVIEW, TOLD),
    /** The document was in another session, with the same person. */
    DOCUMENT_SEEN_BEFORE("The document was used before.", NONE),
    /** The document was in another session: with other details, or ones that could not be read, or another person nobody verified. */
    DOCUMENT_SEEN_WITH_OTHER_DETAILS("The document was used before, with other details.", REVIEW),
    /** The document was approved in another session, with another name and another date of birth. */
    DOCUMENT_SEEN_WITH_ANOTHER_PERSON("The document was used before, by another person.", DECLINE),
    /** The document was declined in another session, not long ago, because the face was another one. */
    DOCUMENT_DECLINED_BEFORE("This document was recently declined for another face.", REVIEW),
    /** The face was approved in another session, with another document. */
    FACE_SEEN_BEFORE("The person was verified before, with another document.", REVIEW),
    /** The print is out of focus, or the camera moved. */
    DOCUMENT_BLURRED("The picture of the document is blurred. Hold still and let it focus.", NONE, RETRYABLE, TOLD),
    /** A light is mirrored in the document. */
    DOCUMENT_GLARE("A light is mirrored in the document. Tilt it or move away from the lamp.", NONE, RETRYABLE, TOLD),
    /** The paper is dark. */
    DOCUMENT_DARK("The picture of the document is dark. Photograph it in better light.", NONE, RETRYABLE, TOLD),
    /** The document leaves the picture. */
    DOCUMENT_CUT_OFF("The document is not in the picture as a whole. Show all of its edges.", NONE, RETRYABLE, TOLD),
    /** The document has few pixels. */
    DOCUMENT_TOO_SMALL("The document is small in the picture. Go nearer.", NONE, RETRYABLE, TOLD),
    /** The portrait is out of focus. */
    PORTRAIT_BLURRED("The document's portrait is blurred. Hold still and let it focus.", NONE, RETRYABLE, TOLD),
    /** The portrait is dark. */
    PORTRAIT_DARK("The document's portrait is dark. Photograph it in better light.", NONE, RETRYABLE, TOLD),
    /** The portrait is overexposed. */
    PORTRAIT_TOO_BRIGHT("The document's portrait is too bright. Move away from the lamp.", NONE, RETRYABLE, TOLD),
    /** The face looks to the side, up or down. */
    PORTRAIT_TURNED("The document's portrait is seen at an angle. Photograph it from above.", NONE, RETRYABLE, TOLD),
    /** Something hides a part of the face. */
    PORTRAIT_COVERED("A part of the document's portrait is hidden. Take away what covers it.", NONE, RETRYABLE, TOLD),
    /** The face wears sunglasses, or something like them lies over the eyes. */
    PORTRAIT_SUNGLASSES("The eyes of the document's portrait are dark. Avoid shadows on it.", NONE, RETRYABLE, TOLD),
    /** The eyes seem to be closed. */
    PORTRAIT_EYES_CLOSED("The eyes of the document's portrait are not seen well.", NONE, RETRYABLE, TOLD),
    /** The face leaves the picture. */
    PORTRAIT_CUT_OFF("The document's portrait is not in the picture as a whole.", NONE, RETRYABLE, TOLD),
    /** The face has few pixels. */
    PORTRAIT_TOO_SMALL("The document's portrait is small in the picture. Go nearer.", NONE, RETRYABLE, TOLD),
    /** A step's attempts are used up. */
    TOO_MANY_ATTEMPTS("The attempts of a step are used up.", DECLINE, TOLD);

    private final String message;
    private final Effect defaultEffect;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    Reason(String message, Effect defaultEffect, Trait... traits) {
        this.message = message;
        this.defaultEffect = defaultEffect;
        this.traits.addAll(Arrays.asList(traits));
    }

    /** What is true of some reasons. */
    enum Trait {
        /** The applicant can do something about it by repeating the step. */
        RETRYABLE,
        /** The applicant may know of it: what it says helps an honest person and no attacker. */
        TOLD
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
        return traits.contains(RETRYABLE);
    }

    /** Whether the applicant may know of it: what it says helps an honest person and no attacker. */
    public boolean isTellable() {
        return traits.contains(TOLD);
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
