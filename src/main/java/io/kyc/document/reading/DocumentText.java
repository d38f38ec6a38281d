package io.kyc.document.reading;

import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.pii.Redacted;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The text that was read on a document.
 *
 * @param pages its sides
 */
public record DocumentText(Sides<Page> pages) {
    private static final BinaryOperator<Field> SURER =
            BinaryOperator.maxBy(Comparator.comparingDouble(Field::confidence));

    /**
     * The text of one side.
     *
     * @param fields each type at most once
     * @param lines all text, from top to bottom
     */
    public record Page(List<Field> fields, List<Line> lines) {
        /** A page without text. */
        public static final Page EMPTY = new Page(List.of(), List.of());

        public Page {
            fields = List.copyOf(fields);
            lines = List.copyOf(lines);
        }

        /** The field with this name, if the side has it. */
        public Optional<Field> field(FieldName name) {
            return fields.stream().filter(field -> field.is(name)).findFirst();
        }
    }

    /**
     * A labelled value of the document.
     *
     * @param type Textract's name for it, for example {@code DATE_OF_BIRTH}
     * @param text as printed, never empty
     * @param confidence 0 to 100
     * @param box its place, as ratios of the upright page; empty when unknown
     */
    public record Field(String type, Redacted<String> text, double confidence, Optional<RelativeBox> box) {
        public Field {
            if (text.reveal().isEmpty()) {
                throw new IllegalArgumentException("a field without text is absent");
            }
        }

        /** A field whose place is unknown. */
        public Field(String type, Redacted<String> text, double confidence) {
            this(type, text, confidence, Optional.empty());
        }

        public boolean is(FieldName name) {
            return type.equals(name.name());
        }

        /**
         * Whether the field's name says that it is a date. The reader may have dates that are not in {@link FieldName}.
         */
        public boolean isDate() {
            return type.startsWith("DATE_OF_") || type.startsWith("EXPIRATION_");
        }
    }

    /**
     * A line of text.
     *
     * @param text as read
     * @param confidence 0 to 100
     * @param box its place, as ratios of the upright picture; empty when unknown
     */
    public record Line(Redacted<String> text, double confidence, Optional<RelativeBox> box) {
        /** A line whose place is unknown. */
        public Line(Redacted<String> text, double confidence) {
            this(text, confidence, Optional.empty());
        }
    }

    /**
     * The fields of both sides, each type once. If both sides have a field, the one with the higher confidence is
     * taken; a known kind of document goes before an unknown one.
     */
    public List<Field> fields() {
        Map<String, Field> byType = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> page.fields().stream())
                .forEach(field -> byType.merge(field.type(), field, DocumentText::better));
        return List.copyOf(byType.values());
    }

    private static Field better(Field one, Field other) {
        boolean kinds = one.is(FieldName.ID_TYPE) && isUnknown(one) != isUnknown(other);
        return kinds ? (isUnknown(one) ? other : one) : SURER.apply(one, other);
    }

    private static boolean isUnknown(Field kind) {
        return kind.text().reveal().equalsIgnoreCase("UNKNOWN");
    }
}
