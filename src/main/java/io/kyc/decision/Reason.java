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
            "We found no face on the document. Take a photo of the side with the portrait.", NONE, RETRYABLE, TOLD),
    /** Several faces of much the same size on the document's front: which one is the holder's is not sure. */
    SEVERAL_FACES(
            "The photo shows more than one face. Photograph only the document, with nobody and nothing beside it.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The portrait lies outside the page, or does not fit the print beside it in size, or its place is not known. */
    PORTRAIT_OFF_DOCUMENT(
            "The portrait does not seem to be part of the document. Photograph the document with nothing on it or beside it.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The front shows no page of a document: a selfie, a face with a caption, a typed sheet. */
    NOT_A_DOCUMENT(
            "This does not look like an identity document. Take a photo of the whole document.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** The reader gave no lines of text, so nothing shows what is printed. */
    PRINT_NOT_READ(
            "We could not read the text on the document. Take a new photo in good light.", REVIEW, RETRYABLE, TOLD),
    /** Neither a name nor a number could be read. */
    DOCUMENT_UNREADABLE(
            "We could not read the document. Take a sharp photo of all of it, without reflections.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** A name, a number, the date of birth or that of expiry could not be read. */
    DOCUMENT_INCOMPLETE(
            "We could not read all the details that we need. Show the whole document, and both sides of a card.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Something that the decision needs was read with little confidence, and nothing confirms it. */
    DOCUMENT_CONFIDENCE_LOW(
            "Part of the document is hard to read. Take a sharper photo, without reflections.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** It is issued by {@code UTO}, ICAO's state for specimens. */
    DOCUMENT_SPECIMEN("This document is only a sample. Use your own document.", DECLINE, TOLD),
    /** A line of its own, outside labelled fields and zone, calls it a specimen. */
    SPECIMEN_MARKED("The document is marked as a sample. A reviewer must check it.", REVIEW),
    /** The back's zone or barcode does not belong to the front: it supplies nothing. */
    BACK_NOT_TIED(
            "The front and the back do not seem to belong together. Photograph both sides of the same document.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** A visa, or no kind of document that is known. */
    DOCUMENT_TYPE_UNSUPPORTED(
            "We did not recognise this kind of document. Photograph both sides, or use another document.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Another kind of document than the one asked for. */
    DOCUMENT_TYPE_MISMATCH(
            "This is not the kind of document that we asked for. Use that kind of document.", REVIEW, RETRYABLE, TOLD),
    /** Its last day is over. */
    DOCUMENT_EXPIRED("The document has expired. Use a document that is still valid.", DECLINE, TOLD),
    /** Its date of expiry can be read as a day that is over and as one that is not. */
    EXPIRY_UNCERTAIN("We cannot tell when the document expires. Take a sharper photo of it.", REVIEW, RETRYABLE, TOLD),
    /** The holder has not reached the age asked for. */
    UNDER_AGE(
            "The holder of the document has not reached the minimum age. Contact us if you think this is wrong.",
            DECLINE,
            TOLD),
    /** The holder may or may not have reached it: the date of birth is not known to the day, or not known. */
    AGE_UNCERTAIN(
            "We cannot tell the age from the document. Take a photo that shows the date of birth clearly.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Dates in an order, or at a time, that cannot be. */
    DATES_IMPLAUSIBLE(
            "The dates on the document do not fit together. Take a new photo, or let a reviewer check them.",
            REVIEW,
            RETRYABLE),
    /** A date that can be read as more than one day. */
    DATE_AMBIGUOUS("A date on the document can mean more than one day. You do not need to do anything.", NONE, TOLD),
    /** No machine-readable zone, where the document should have one. */
    MRZ_NOT_FOUND(
            "We could not find the lines with < signs. Take a photo of the whole side that shows them.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** A check digit of the zone does not hold. */
    MRZ_CHECK_DIGIT_WRONG(
            "We may have misread the lines with < signs. Take a sharper photo of that side.", REVIEW, RETRYABLE, TOLD),
    /** A field of the zone holds what it cannot hold. */
    MRZ_MALFORMED(
            "We could not read all of the lines with < signs. Take a sharper photo of that whole side.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** All check digits would hold with a guess that no print confirms. The values are as read. */
    MRZ_REPAIR_UNCONFIRMED(
            "Some characters in the lines with < signs are not clear. Take a sharper photo of that side.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Characters of the zone were taken for others; all check digits hold since. */
    MRZ_REPAIRED(
            "We misread some characters in the lines with < signs and corrected them. You do not need to do anything.",
            NONE),
    /** Characters of the zone may be others, and neither check digits nor print tell. */
    MRZ_AMBIGUOUS(
            "Some characters in the lines with < signs can be read in two ways. Compare them with the printed text.",
            NONE),
    /** The name, the number, the date of birth or that of expiry of the zone was not found in print. */
    MRZ_PRINT_NOT_FOUND(
            "We could not read all of the printed text. Take a sharp photo of the side with the portrait.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Zone and print name different people. */
    MRZ_NAME_MISMATCH(
            "The name is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Zone and print name one person, one of them with less. */
    MRZ_NAME_PARTIAL("The document shows a shorter name in one place. Compare it with the full name.", NONE),
    /** Zone and print have different numbers. */
    MRZ_NUMBER_MISMATCH(
            "The number is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Zone and print have different dates of birth. */
    MRZ_BIRTH_DATE_MISMATCH(
            "The date of birth is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Zone and print have different dates of expiry. */
    MRZ_EXPIRY_DATE_MISMATCH(
            "The expiry date is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** The zone's sex is not the printed one. */
    MRZ_SEX_MISMATCH(
            "The sex is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** A licence's back was photographed, and no barcode could be read from it. */
    BARCODE_UNREADABLE(
            "We could not read a barcode on the back. If there is one, take a sharper photo.", NONE, RETRYABLE, TOLD),
    /** A barcode on a licence's back, and not with what the standard puts into one. */
    BARCODE_MALFORMED(
            "The barcode does not contain the expected data. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** The barcode is required, and none was read. */
    BARCODE_NOT_FOUND(
            "We could not find the barcode that we need. Take a sharp photo of the whole back.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** What the barcode says was not found in print on the front. */
    BARCODE_PRINT_NOT_FOUND(
            "We could not read all of the front. Take a sharp photo of it, without reflections.",
            REVIEW,
            RETRYABLE,
            TOLD),
    /** Barcode and front name different people. */
    BARCODE_NAME_MISMATCH(
            "The front and the back show different names. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Barcode and front name one person, one of them with less. */
    BARCODE_NAME_PARTIAL("One side of the document shows a shorter name. Compare it with the full name.", NONE),
    /** Barcode and front have different numbers. */
    BARCODE_NUMBER_MISMATCH(
            "The front and the back show different numbers. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Barcode and front have different dates of birth. */
    BARCODE_BIRTH_DATE_MISMATCH(
            "The front and the back show different dates of birth. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Barcode and front have different dates of expiry. */
    BARCODE_EXPIRY_DATE_MISMATCH(
            "The front and the back show different expiry dates. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** The document is another person's than the applicant's, by name: a word of the applicant's name is not on it. */
    APPLICANT_NAME_MISMATCH("The name on the document is not the expected one. A reviewer must check it.", REVIEW),
    /** The document is another person's than the applicant's, by date of birth. */
    APPLICANT_BIRTH_DATE_MISMATCH(
            "The date of birth on the document is not the expected one. A reviewer must check it.", REVIEW),
    /** The document does not show what is known of the applicant, or shows it in a way that cannot be compared. */
    APPLICANT_NOT_COMPARED(
            "We could not compare the document with the expected details. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** The liveness check was finished without success. */
    LIVENESS_FAILED(
            "The liveness check did not succeed. Face the camera in good light and try again.",
            DECLINE,
            RETRYABLE,
            TOLD),
    /** The liveness check was not finished in time. */
    LIVENESS_EXPIRED(
            "The liveness check took too long. Start a new check and finish it without a break.",
            DECLINE,
            RETRYABLE,
            TOLD),
    /** The confidence is below the review band. */
    LIVENESS_NOT_PASSED(
            "The liveness check was not clear enough. Face the camera in even light and try again.",
            DECLINE,
            RETRYABLE,
            TOLD),
    /** The confidence lies in the review band. */
    LIVENESS_UNCERTAIN(
            "The liveness check gave no clear result. Try again, or let a reviewer check it.", REVIEW, RETRYABLE, TOLD),
    /** Somebody else was in the liveness picture, 40 % as tall as the person or taller, or resembling the portrait. */
    LIVENESS_SEVERAL_FACES(
            "The liveness check showed another person in the picture. A reviewer must check it.", REVIEW, TOLD),
    /** Which face of the liveness picture is the living person's is not known. */
    LIVE_FACE_UNCLEAR(
            "We cannot tell which face belongs to the person in the liveness check. A reviewer must check it.",
            REVIEW,
            TOLD),
    /** The living person resembles another face of the document's front more than its portrait. */
    OTHER_FACE_MATCHES(
            "The person looks more like another face on the document than like the portrait. A reviewer must check it.",
            REVIEW),
    /** Something that every decision needs is missing. */
    EVIDENCE_MISSING("Something that we need for the decision is missing. A reviewer must check the session.", REVIEW),
    /** The faces differ: below the review band. */
    FACE_MISMATCH(
            "The face does not match the portrait on the document. Contact us if you think this is wrong.",
            DECLINE,
            TOLD),
    /** The similarity lies in the review band. */
    FACE_SIMILARITY_UNCERTAIN(
            "We are not sure that the face matches the portrait. A reviewer must compare the two.", REVIEW, TOLD),
    /** No face on the portrait or on the liveness reference. */
    FACE_NOT_COMPARABLE(
            "We could not compare the face with the portrait. A reviewer must look at the pictures.", REVIEW, TOLD),
    /** The document was in another session, with the same person. */
    DOCUMENT_SEEN_BEFORE("The same person used this document before. You do not need to do anything.", NONE),
    /** The document was in another session: with other details, or ones that could not be read, or another person nobody verified. */
    DOCUMENT_SEEN_WITH_OTHER_DETAILS(
            "This document was used before, with other details. A reviewer must compare them.", REVIEW),
    /** The document was approved in another session, with another name and another date of birth. */
    DOCUMENT_SEEN_WITH_ANOTHER_PERSON(
            "We approved another person with this document before. Contact us if you think this is wrong.", DECLINE),
    /** The document was declined in another session, not long ago, because the face was another one. */
    DOCUMENT_DECLINED_BEFORE(
            "We recently declined this document because another face was shown with it. A reviewer must check it.",
            REVIEW),
    /** The face was approved in another session, with another document. */
    FACE_SEEN_BEFORE(
            "We verified this person before, with another document. A reviewer must compare the documents.", REVIEW),
    /** The print is out of focus, or the camera moved. */
    DOCUMENT_BLURRED(
            "The photo of the document is blurred. Hold the camera still and let it focus.", NONE, RETRYABLE, TOLD),
    /** A light is mirrored in the document. */
    DOCUMENT_GLARE(
            "A light is reflected in the document. Tilt the document, or move away from the lamp.",
            NONE,
            RETRYABLE,
            TOLD),
    /** The paper is dark. */
    DOCUMENT_DARK("The photo of the document is too dark. Take it in better light.", NONE, RETRYABLE, TOLD),
    /** The document leaves the picture. */
    DOCUMENT_CUT_OFF("Part of the document is outside the photo. Show all of its edges.", NONE, RETRYABLE, TOLD),
    /** The document has few pixels. */
    DOCUMENT_TOO_SMALL("The document is too small in the photo. Hold the camera closer to it.", NONE, RETRYABLE, TOLD),
    /** The portrait is out of focus. */
    PORTRAIT_BLURRED(
            "The portrait on the document is blurred. Hold the camera still and let it focus.", NONE, RETRYABLE, TOLD),
    /** The portrait is dark. */
    PORTRAIT_DARK("The portrait on the document is too dark. Take the photo in better light.", NONE, RETRYABLE, TOLD),
    /** The portrait is overexposed. */
    PORTRAIT_TOO_BRIGHT("The portrait on the document is too bright. Move away from the lamp.", NONE, RETRYABLE, TOLD),
    /** The face looks to the side, up or down. */
    PORTRAIT_TURNED(
            "The photo shows the portrait at an angle. Hold the camera straight above the document.",
            NONE,
            RETRYABLE,
            TOLD),
    /** Something hides a part of the face. */
    PORTRAIT_COVERED(
            "Something covers part of the portrait on the document. Remove it, for example a finger or a reflection.",
            NONE,
            RETRYABLE,
            TOLD),
    /** The face wears sunglasses, or something like them lies over the eyes. */
    PORTRAIT_SUNGLASSES(
            "The eyes in the portrait are dark. Make sure that no shadow falls on the document.",
            NONE,
            RETRYABLE,
            TOLD),
    /** The eyes seem to be closed. */
    PORTRAIT_EYES_CLOSED(
            "We cannot see the eyes in the portrait well. Take a sharper photo of the document.",
            NONE,
            RETRYABLE,
            TOLD),
    /** The face leaves the picture. */
    PORTRAIT_CUT_OFF(
            "Part of the portrait is outside the photo. Show all edges of the document.", NONE, RETRYABLE, TOLD),
    /** The face has few pixels. */
    PORTRAIT_TOO_SMALL(
            "The portrait is too small in the photo. Hold the camera closer to the document.", NONE, RETRYABLE, TOLD),
    /** A step's attempts are used up. */
    TOO_MANY_ATTEMPTS("There are no attempts left for this step. Contact us if you need help.", DECLINE, TOLD);

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
