package io.kyc.document;

import java.util.List;
import java.util.Optional;

/**
 * What was read on one side of a document.
 *
 * @param fields each type at most once
 * @param lines all text, from top to bottom
 */
public record PageText(List<DocumentField> fields, List<TextLine> lines) {
    /** Nothing. */
    public static final PageText EMPTY = new PageText(List.of(), List.of());

    public PageText {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /** The field of this type, if the side has it. */
    public Optional<DocumentField> field(String type) {
        return fields.stream().filter(field -> field.type().equals(type)).findFirst();
    }
}
