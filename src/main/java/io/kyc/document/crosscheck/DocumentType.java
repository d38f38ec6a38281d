package io.kyc.document.crosscheck;

import io.kyc.decision.Kind;
import io.kyc.decision.Source;
import io.kyc.problem.KycException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The types of document that a request can name, with the kinds that may be shown for each. {@link Kind} says which
 * sources a kind must have.
 */
@Schema(
        name = "DocumentType",
        enumeration = {"passport", "drivers-license", "national-id"})
public enum DocumentType {
    PASSPORT(Kind.PASSPORT),
    DRIVERS_LICENSE(Kind.DRIVERS_LICENSE),
    NATIONAL_ID(Kind.NATIONAL_ID, Kind.NORTH_AMERICAN_ID);

    private final Kind usual;
    private final Set<Kind> kinds;

    DocumentType(Kind usual, Kind... others) {
        this.usual = usual;
        this.kinds = Set.copyOf(EnumSet.of(usual, others));
    }

    /** The name in requests and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that is assumed until the document's kind is known. */
    Kind usual() {
        return usual;
    }

    /** Whether a document of this kind may be shown for the type. */
    boolean isShownBy(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether most of these documents have a barcode on the back. */
    public boolean hasBarcode() {
        return hasBarcode(usual);
    }

    /** Whether some of these documents have a barcode on the back, even if it replaces a zone. */
    public boolean mayHaveBarcode() {
        return kinds.stream().anyMatch(DocumentType::hasBarcode);
    }

    private static boolean hasBarcode(Kind kind) {
        return kind.need(Source.BARCODE) != Source.Need.ABSENT;
    }

    /**
     * @param wireName from a request; null when the field is absent
     * @throws KycException {@code invalid_field} for any other name
     */
    public static Optional<DocumentType> parse(String wireName) {
        if (wireName == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> KycException.invalid("document_type", "must be one of " + names())));
    }

    private static String names() {
        return Arrays.stream(values()).map(DocumentType::wireName).collect(Collectors.joining(", "));
    }
}
