package io.kyc.document;

import io.kyc.image.Sides;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What was read on a document.
 *
 * @param pages its sides
 */
public record DocumentText(Sides<PageText> pages) {
    /** The kind of document that a page is taken for. */
    static final String ID_TYPE = "ID_TYPE";

    private static final BinaryOperator<DocumentField> SURER =
            BinaryOperator.maxBy(Comparator.comparingDouble(DocumentField::confidence));

    /** Each type once: a field that both sides show counts as the side that is surer; a kind counts more than none. */
    public List<DocumentField> fields() {
        Map<String, DocumentField> byType = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> page.fields().stream())
                .forEach(field -> byType.merge(field.type(), field, DocumentText::better));
        return List.copyOf(byType.values());
    }

    private static DocumentField better(DocumentField one, DocumentField other) {
        boolean kinds = one.type().equals(ID_TYPE) && isUnknown(one) != isUnknown(other);
        return kinds ? (isUnknown(one) ? other : one) : SURER.apply(one, other);
    }

    private static boolean isUnknown(DocumentField kind) {
        return kind.text().reveal().equalsIgnoreCase("UNKNOWN");
    }
}
