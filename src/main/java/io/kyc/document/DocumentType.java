package io.kyc.document;

import io.kyc.problem.KycException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the applicant says the document is. */
public enum DocumentType {
    PASSPORT("passport"),
    DRIVERS_LICENSE("drivers-license"),
    NATIONAL_ID("national-id");

    private final String wireName;

    DocumentType(String wireName) {
        this.wireName = wireName;
    }

    /** As in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /**
     * @param wireName as in a request; null when the field is absent
     * @throws KycException {@code invalid_field} for any other name
     */
    public static Optional<DocumentType> parse(String wireName) {
        if (wireName == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> KycException.invalid("document_type", "one of " + names())));
    }

    private static String names() {
        return Arrays.stream(values()).map(DocumentType::wireName).collect(Collectors.joining(", "));
    }
}
