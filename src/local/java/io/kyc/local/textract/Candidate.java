package io.kyc.local.textract;

/**
 * A possible value of a label.
 *
 * @param label as printed
 * @param segment the value
 * @param doubt how far the value is from the usual place of the label's value: 0 in the same box, about 0.5 right below
 *     or beside it, up to {@value LabelledValues#MOST_DOUBT}
 */
record Candidate(Chunk label, Segment segment, double doubt) {

    /** Whether the label is only this number, such as {@code 4d}. */
    boolean isNumbered(String number) {
        return label.numbered()
                && NumberedMark.in(label.segment().text())
                        .filter(mark -> mark.number().equals(number))
                        .isPresent();
    }

    String text() {
        return segment.text();
    }

    /** The confidence of the reading, 0 to 100, reduced for a doubtful place. */
    double confidence() {
        return 100 * segment.confidence() * (1 - Math.min(0.3, 0.07 * doubt));
    }
}
