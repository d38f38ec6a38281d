package io.kyc.local.textract;

import java.util.Optional;

/**
 * A part of a line: a label or a value.
 *
 * @param label empty for a value
 * @param segment text and place
 * @param follows for a value: the label right before it in the same line
 * @param numbered for a label: whether it is only a number, such as {@code 4b}
 */
record Chunk(Optional<Label> label, Segment segment, Optional<Chunk> follows, boolean numbered) {

    static Chunk label(Label label, Segment segment, boolean numbered) {
        return new Chunk(Optional.of(label), segment, Optional.empty(), numbered);
    }

    static Chunk value(Segment segment, Optional<Chunk> follows) {
        return new Chunk(Optional.empty(), segment, follows, false);
    }

    boolean isLabel() {
        return label.isPresent();
    }
}
