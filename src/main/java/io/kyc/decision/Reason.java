package io.kyc.decision;

import static io.kyc.decision.Effect.DECLINE;
import static io.kyc.decision.Effect.NONE;
import static io.kyc.decision.Effect.REVIEW;
import static io.kyc.decision.Reason.Trait.RETRYABLE;
import static io.kyc.decision.Reason.Trait.TIP;
import static io.kyc.decision.Reason.Trait.TOLD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reasons why a check did not simply pass. {@code docs/reasons.md} describes them. */
public enum Reason {
    /** The document's front shows no face. */
    PORTRAIT_NOT_FOUND("We found no face on the document. Take a photo of the side with the portrait.", NONE, TIP),
    /** The document's front shows several faces of similar size, so it is not certain which one is the holder's. */
    SEVERAL_FACES(
            "The photo shows more than one face. Photograph only the document, with nobody and nothing beside it.",
            REVIEW,
            TIP),
    /** The portrait is outside the page, its size does not fit the print beside it, or its place is unknown. */
    PORTRAIT_OFF_DOCUMENT(
            "The portrait does not seem to be part of the document. Photograph the document with nothing on it or beside it.",
            REVIEW,
            TIP),
    /** The front is not a page of a document, but for example a selfie, a face with a caption, or a typed sheet. */
    NOT_A_DOCUMENT("This does not look like an identity document. Take a photo of the whole document.", REVIEW, TIP),
    /** The reader gave no lines of text, so nothing shows what is printed. */
    PRINT_NOT_READ("We could not read the text on the document. Take a new photo in good light.", REVIEW, TIP),
    /** Neither a name nor a number could be read. */
    DOCUMENT_UNREADABLE(
            "We could not read the document. Take a sharp photo of all of it, without reflections.", REVIEW, TIP),
    /** A name, a number, the date of birth or the date of expiry could not be read. */
    DOCUMENT_INCOMPLETE(
            "We could not read all the details that we need. Show the whole document, and both sides of a card.",
            REVIEW,
            TIP),
    /** Data that the decision needs was read with little confidence, and nothing confirms it. */
    DOCUMENT_CONFIDENCE_LOW(
            "Part of the document is hard to read. Take a sharper photo, without reflections.", REVIEW, TIP),
    /** The document is issued by {@code UTO}, ICAO's state for specimens. */
    DOCUMENT_SPECIMEN("This document is only a sample. Use your own document.", DECLINE, TOLD),
    /** A line outside labelled fields and zone says that the document is a specimen. */
    SPECIMEN_MARKED("The document is marked as a sample. A reviewer must check it.", REVIEW),
    /** The back's zone or barcode does not belong to the front, so its data is not used. */
    BACK_NOT_TIED(
            "The front and the back do not seem to belong together. Photograph both sides of the same document.",
            REVIEW,
            TIP),
    /** A visa, or an unknown kind of document. */
    DOCUMENT_TYPE_UNSUPPORTED(
            "We did not recognise this kind of document. Photograph both sides, or use another document.", REVIEW, TIP),
    /** Another kind of document than the one that was asked for. */
    DOCUMENT_TYPE_MISMATCH(
            "This is not the kind of document that we asked for. Use that kind of document.", REVIEW, TIP),
    /** The document's last valid day is over. */
    DOCUMENT_EXPIRED("The document has expired. Use a document that is still valid.", DECLINE, TOLD),
    /** The document's date of expiry has two possible meanings: a day that is over, and one that is not. */
    EXPIRY_UNCERTAIN("We cannot tell when the document expires. Take a sharper photo of it.", REVIEW, TIP),
    /** The holder has not reached the required age. */
    UNDER_AGE(
            "The holder of the document has not reached the minimum age. Contact us if you think this is wrong.",
            DECLINE,
            TOLD),
    /** The holder may or may not have reached the required age, because the date of birth is not known to the day. */
    AGE_UNCERTAIN(
            "We cannot tell the age from the document. Take a photo that shows the date of birth clearly.",
            REVIEW,
            TIP),
    /** The dates of the document are in an impossible order or at an impossible time. */
    DATES_IMPLAUSIBLE(
            "The dates on the document do not fit together. Take a new photo, or let a reviewer check them.",
            REVIEW,
            RETRYABLE),
    /** A date has more than one possible meaning. */
    DATE_AMBIGUOUS("A date on the document can mean more than one day. You do not need to do anything.", NONE, TOLD),
    /** No machine-readable zone was found, but the document should have one. */
    MRZ_NOT_FOUND(
            "We could not find the lines with < signs. Take a photo of the whole side that shows them.", REVIEW, TIP),
    /** A check digit of the zone does not hold. */
    MRZ_CHECK_DIGIT_WRONG(
            "We may have misread the lines with < signs. Take a sharper photo of that side.", REVIEW, TIP),
    /** A field of the zone contains characters that are not allowed there. */
    MRZ_MALFORMED(
            "We could not read all of the lines with < signs. Take a sharper photo of that whole side.", REVIEW, TIP),
    /** A guess would make all check digits hold, but no print confirms it. The values are as they were read. */
    MRZ_REPAIR_UNCONFIRMED(
            "Some characters in the lines with < signs are not clear. Take a sharper photo of that side.", REVIEW, TIP),
    /** Misread characters of the zone were replaced, and now all check digits hold. */
    MRZ_REPAIRED(
            "We misread some characters in the lines with < signs and corrected them. You do not need to do anything.",
            NONE),
    /** Characters of the zone have two possible readings, and neither check digits nor print decide. */
    MRZ_AMBIGUOUS(
            "Some characters in the lines with < signs can be read in two ways. Compare them with the printed text.",
            NONE),
    /** The zone's name, number, date of birth or date of expiry was not found in print. */
    MRZ_PRINT_NOT_FOUND(
            "We could not read all of the printed text. Take a sharp photo of the side with the portrait.",
            REVIEW,
            TIP),
    /** Zone and print name different people. */
    MRZ_NAME_MISMATCH(
            "The name is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Zone and print name the same person, but one of them has fewer names. */
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
    /** The zone's sex differs from the printed one. */
    MRZ_SEX_MISMATCH(
            "The sex is not the same everywhere on the document. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** A licence's back was photographed, but no barcode could be read from it. */
    BARCODE_UNREADABLE("We could not read a barcode on the back. If there is one, take a sharper photo.", NONE, TIP),
    /** A barcode was read from a licence's back, but its data does not follow the standard. */
    BARCODE_MALFORMED(
            "The barcode does not contain the expected data. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** A barcode is required, but none was read. */
    BARCODE_NOT_FOUND("We could not find the barcode that we need. Take a sharp photo of the whole back.", REVIEW, TIP),
    /** The barcode's data was not found in print on the front. */
    BARCODE_PRINT_NOT_FOUND(
            "We could not read all of the front. Take a sharp photo of it, without reflections.", REVIEW, TIP),
    /** Barcode and front name different people. */
    BARCODE_NAME_MISMATCH(
            "The front and the back show different names. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** Barcode and front name the same person, but one of them has fewer names. */
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
    /** The document belongs to another person than the applicant: a word of the applicant's name is not on it. */
    APPLICANT_NAME_MISMATCH("The name on the document is not the expected one. A reviewer must check it.", REVIEW),
    /** The document belongs to another person than the applicant: the dates of birth differ. */
    APPLICANT_BIRTH_DATE_MISMATCH(
            "The date of birth on the document is not the expected one. A reviewer must check it.", REVIEW),
    /** The document does not show the operator's data about the applicant, or not in a form that can be compared. */
    APPLICANT_NOT_COMPARED(
            "We could not compare the document with the expected details. Take a new photo, or let a reviewer check it.",
            REVIEW,
            RETRYABLE),
    /** The liveness check was finished without success. */
    LIVENESS_FAILED("The liveness check did not succeed. Face the camera in good light and try again.", DECLINE, TIP),
    /** The liveness check was not finished in time. */
    LIVENESS_EXPIRED(
            "The liveness check took too long. Start a new check and finish it without a break.", DECLINE, TIP),
    /** The confidence is below the review band. */
    LIVENESS_NOT_PASSED(
            "The liveness check was not clear enough. Face the camera in even light and try again.", DECLINE, TIP),
    /** The confidence lies in the review band. */
    LIVENESS_UNCERTAIN("The liveness check gave no clear result. Try again, or let a reviewer check it.", REVIEW, TIP),
    /** The liveness check was done with another challenge than the only one offered, or Rekognition does not say. */
    LIVENESS_CHALLENGE_OTHER(
            "The liveness check was not the one that we asked for. A reviewer must look at its pictures.", REVIEW),
    /** The applicant asked for the check without flashing colours, which withstands less. */
    LIVENESS_PHOTOSENSITIVE(
            "You asked for a check without flashing colours. A reviewer must look at it.", REVIEW, TOLD),
    /** Rekognition saw no face in a part of the liveness video. */
    LIVENESS_FACE_NOT_VISIBLE(
            "We could not see your face all the time. Keep your whole face in the picture.", NONE, TIP),
    /** Something hid a part of the face in the liveness video. */
    LIVENESS_FACE_COVERED("Something covered part of your face. Take off a mask, a hat or dark glasses.", NONE, TIP),
    /** The liveness video was blurred, jerky or coarse. */
    LIVENESS_VIDEO_POOR(
            "The picture from the camera was not clear. Clean the lens and hold the camera still.", NONE, TIP),
    /** The face was turned, or not in the middle of the liveness video. */
    LIVENESS_FACE_NOT_ALIGNED(
            "Your face was not in the middle. Look straight at the camera and fill the oval.", NONE, TIP),
    /** The eyes were closed in the liveness video. */
    LIVENESS_EYES_CLOSED("We could not see your eyes. Keep them open and look at the camera.", NONE, TIP),
    /** The liveness video was too dark. */
    LIVENESS_TOO_DARK("It was too dark. Go to a place with more light on your face.", NONE, TIP),
    /** The liveness video was too bright. */
    LIVENESS_TOO_BRIGHT("It was too bright. Move out of the sun, or away from the lamp.", NONE, TIP),
    /**
     * Another person was in the liveness picture, at least 40 % as tall as the applicant or resembling the portrait.
     */
    LIVENESS_SEVERAL_FACES(
            "The liveness check showed another person in the picture. A reviewer must check it.", REVIEW, TOLD),
    /** It is not known which face of the liveness picture is the living person's. */
    LIVE_FACE_UNCLEAR(
            "We cannot tell which face belongs to the person in the liveness check. A reviewer must check it.",
            REVIEW,
            TOLD),
    /** The living person resembles another face on the document's front more than its portrait. */
    OTHER_FACE_MATCHES(
            "The person looks more like another face on the document than like the portrait. A reviewer must check it.",
            REVIEW),
    /** Evidence that every decision needs is missing. */
    EVIDENCE_MISSING("Something that we need for the decision is missing. A reviewer must check the session.", REVIEW),
    /** The similarity of the faces is below the review band. */
    FACE_MISMATCH(
            "The face does not match the portrait on the document. Contact us if you think this is wrong.",
            DECLINE,
            TOLD),
    /** The similarity lies in the review band. */
    FACE_SIMILARITY_UNCERTAIN(
            "We are not sure that the face matches the portrait. A reviewer must compare the two.", REVIEW, TOLD),
    /** There is no face on the portrait or on the liveness reference. */
    FACE_NOT_COMPARABLE(
            "We could not compare the face with the portrait. A reviewer must look at the pictures.", REVIEW, TOLD),
    /** The document was in another session, with the same person. */
    DOCUMENT_SEEN_BEFORE("The same person used this document before. You do not need to do anything.", NONE),
    /**
     * Another session had the document with other details, with details that could not be read, or with another person
     * whom nobody verified.
     */
    DOCUMENT_SEEN_WITH_OTHER_DETAILS(
            "This document was used before, with other details. A reviewer must compare them.", REVIEW),
    /** The document was approved in another session, with another name and another date of birth. */
    DOCUMENT_SEEN_WITH_ANOTHER_PERSON(
            "We approved another person with this document before. Contact us if you think this is wrong.", DECLINE),
    /** The document was recently declined in another session because the face was another person's. */
    DOCUMENT_DECLINED_BEFORE(
            "We recently declined this document because another face was shown with it. A reviewer must check it.",
            REVIEW),
    /** The face was approved in another session, with another document. */
    FACE_SEEN_BEFORE(
            "We verified this person before, with another document. A reviewer must compare the documents.", REVIEW),
    /** The print is out of focus, or the camera moved. */
    DOCUMENT_BLURRED("The photo of the document is blurred. Hold the camera still and let it focus.", NONE, TIP),
    /** A light is reflected by the document. */
    DOCUMENT_GLARE("A light is reflected in the document. Tilt the document, or move away from the lamp.", NONE, TIP),
    /** The paper is dark. */
    DOCUMENT_DARK("The photo of the document is too dark. Take it in better light.", NONE, TIP),
    /** A part of the document is outside the picture. */
    DOCUMENT_CUT_OFF("Part of the document is outside the photo. Show all of its edges.", NONE, TIP),
    /** The document has few pixels. */
    DOCUMENT_TOO_SMALL("The document is too small in the photo. Hold the camera closer to it.", NONE, TIP),
    /** The portrait is out of focus. */
    PORTRAIT_BLURRED("The portrait on the document is blurred. Hold the camera still and let it focus.", NONE, TIP),
    /** The portrait is dark. */
    PORTRAIT_DARK("The portrait on the document is too dark. Take the photo in better light.", NONE, TIP),
    /** The portrait is overexposed. */
    PORTRAIT_TOO_BRIGHT("The portrait on the document is too bright. Move away from the lamp.", NONE, TIP),
    /** The face looks to the side, up or down. */
    PORTRAIT_TURNED(
            "The photo shows the portrait at an angle. Hold the camera straight above the document.", NONE, TIP),
    /** Something hides a part of the face. */
    PORTRAIT_COVERED(
            "Something covers part of the portrait on the document. Remove it, for example a finger or a reflection.",
            NONE,
            TIP),
    /** The face wears sunglasses, or something like them lies over the eyes. */
    PORTRAIT_SUNGLASSES(
            "The eyes in the portrait are dark. Make sure that no shadow falls on the document.", NONE, TIP),
    /** The eyes seem to be closed. */
    PORTRAIT_EYES_CLOSED(
            "We cannot see the eyes in the portrait well. Take a sharper photo of the document.", NONE, TIP),
    /** A part of the face is outside the picture. */
    PORTRAIT_CUT_OFF("Part of the portrait is outside the photo. Show all edges of the document.", NONE, TIP),
    /** The face has few pixels. */
    PORTRAIT_TOO_SMALL("The portrait is too small in the photo. Hold the camera closer to the document.", NONE, TIP),
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

    /** Properties of some reasons. */
    enum Trait {
        /** The applicant may succeed by repeating the step. */
        RETRYABLE,
        /** Applicants may learn the reason, because it helps an honest person and not an attacker. */
        TOLD,
        /** Both: the applicant may learn the reason, and may succeed by repeating the step. */
        TIP
    }

    /** This reason if the condition holds, otherwise none. */
    Stream<Reason> when(boolean holds) {
        return holds ? Stream.of(this) : Stream.empty();
    }

    /** The stable code, for example {@code face_mismatch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with this code. */
    public static Optional<Reason> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Whether the applicant may succeed by repeating the step. */
    public boolean isRetryable() {
        return traits.contains(RETRYABLE) || traits.contains(TIP);
    }

    /** Whether applicants may learn the reason, because it helps an honest person and not an attacker. */
    public boolean isTellable() {
        return traits.contains(TOLD) || traits.contains(TIP);
    }

    /** The effect, unless the configuration gives another. */
    public Effect defaultEffect() {
        return defaultEffect;
    }

    /** A sentence for the applicant. */
    public String message() {
        return message;
    }
}
