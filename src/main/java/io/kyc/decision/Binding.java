package io.kyc.decision;

/**
 * How the data that was read is tied to the page that carries the portrait.
 *
 * @param page whether the front shows a page of a document
 * @param print whether the reader gave lines of text, which prove that something is printed
 * @param portrait the place of the portrait
 * @param otherFaces other faces in the picture of the front
 * @param back whether the back belongs to the front
 * @param specimen whether the document says that it is a specimen
 */
public record Binding(Page page, Print print, Portrait portrait, OtherFaces otherFaces, Back back, Specimen specimen) {

    /** Whether another photo of the front, with the whole document and nothing else, may help. */
    public boolean asksForAnotherPhoto() {
        return page == Page.NOT_A_DOCUMENT
                || print == Print.NOT_READ
                || portrait == Portrait.OFF_PAGE
                || portrait == Portrait.NOT_PLACED
                || otherFaces == OtherFaces.ANOTHER;
    }

    /** Whether the front shows a page of a document. */
    public enum Page {
        /** It has a zone, or the labels and headings of its kind. */
        DOCUMENT,
        /** It lacks what a document has, with or without text: a selfie, a face with a caption, a typed sheet. */
        NOT_A_DOCUMENT
    }

    /** Whether print can be told apart from fields that the reader filled in. */
    public enum Print {
        READ,
        /** The reader gave fields but no lines, so nothing shows that the fields are printed. */
        NOT_READ
    }

    /** The place of the portrait. */
    public enum Portrait {
        /** There is no face. */
        NONE,
        /** Inside the page's outline, and its size fits the print. */
        ON_PAGE,
        /** Outside the outline, or far too large or small for the print beside it. */
        OFF_PAGE,
        /** The places of the lines are unknown, so nothing was compared. */
        NOT_PLACED
    }

    /** Other faces in the picture of the front. */
    public enum OtherFaces {
        /** None, or only faces that are too small or too faint to matter. */
        NONE,
        /** The portrait's person again, for example a ghost image, or the holder behind the card. */
        SAME_PERSON,
        /** Another person, or a face that was not compared. */
        ANOTHER
    }

    /** Whether the back belongs to the front. */
    public enum Back {
        /** Only the front was photographed. */
        NONE,
        /**
         * It agrees with the front on its number, or on two of number, name and date of birth, and contradicts nothing.
         */
        TIED,
        /** It has a zone or a barcode that does not agree with the front. Its data is not used. */
        NOT_TIED,
        /** It has neither a zone nor a barcode that could be read, so it gives no data. */
        EMPTY
    }

    /** Whether the document says that it is a specimen. */
    public enum Specimen {
        NO,
        /** A line says so, outside labelled fields and zone. */
        WORD,
        /** Its issuer is {@code UTO}, ICAO's state for specimens. */
        ISSUER
    }

    /** The binding of an ordinary document with one photographed side. */
    public static final Binding ONE_SIDE =
            new Binding(Page.DOCUMENT, Print.READ, Portrait.ON_PAGE, OtherFaces.NONE, Back.NONE, Specimen.NO);
}
