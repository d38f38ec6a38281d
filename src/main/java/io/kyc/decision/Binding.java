package io.kyc.decision;

/**
 * How the things that were read are tied to the page that carries the portrait.
 *
 * @param page whether the front shows a page of a document at all
 * @param print whether the reader gave the lines of text that print is recognised by
 * @param portrait where the portrait lies
 * @param otherFaces who else is in the picture of the front
 * @param back whether the back belongs to the front
 * @param specimen whether the document says that it is a specimen
 */
public record Binding(Page page, Print print, Portrait portrait, OtherFaces otherFaces, Back back, Specimen specimen) {

    /** Whether another photo of the front may show what this one does not: the document alone, all of it. */
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
        /** It has text, or nothing, and not what a document has: a selfie, a face with a caption, a typed sheet. */
        NOT_A_DOCUMENT
    }

    /** Whether print can be told from what the reader filled in. */
    public enum Print {
        READ,
        /** The reader gave fields and no lines: nothing shows that they are printed. */
        NOT_READ
    }

    /** Where the portrait lies. */
    public enum Portrait {
        /** There is no face. */
        NONE,
        /** Inside the page's outline, in a size that fits the print. */
        ON_PAGE,
        /** Outside the outline, or far too large or small for the print beside it. */
        OFF_PAGE,
        /** The places of the lines are not known, so nothing was compared. */
        NOT_PLACED
    }

    /** Who else is in the picture of the front. */
    public enum OtherFaces {
        /** Nobody, or faces too small or too faint to matter. */
        NONE,
        /** The portrait's person again: a ghost image, the holder behind the card. */
        SAME_PERSON,
        /** Somebody else, or a face that was not compared. */
        ANOTHER
    }

    /** Whether the back belongs to the front. */
    public enum Back {
        /** Only the front was photographed. */
        NONE,
        /** It agrees with the front on its number, or on two of number, name and date of birth, and contradicts nothing. */
        TIED,
        /** It has a zone or a barcode that does not. It supplies nothing. */
        NOT_TIED,
        /** It has neither zone nor barcode that could be read, so it supplies nothing. */
        EMPTY
    }

    /** Whether the document says that it is a specimen. */
    public enum Specimen {
        NO,
        /** A line of its own says so, outside labelled fields and zone. */
        WORD,
        /** Its issuer is {@code UTO}, ICAO's state for specimens. */
        ISSUER
    }

    /** What an ordinary document with one photographed side gives. */
    public static final Binding ONE_SIDE =
            new Binding(Page.DOCUMENT, Print.READ, Portrait.ON_PAGE, OtherFaces.NONE, Back.NONE, Specimen.NO);
}
