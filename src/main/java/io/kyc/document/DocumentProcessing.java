package io.kyc.document;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.image.RelativeBox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of function 1.
 *
 * @param sessionId from the request
 * @param documentType from the request; null when absent
 * @param extractedFields text as printed by Textract's type names; types that were not found are left out
 * @param faceDetected whether the front shows a face
 * @param faceS3Key the portrait's key; null without a face
 * @param status always {@code PROCESSED}
 * @param fieldsNormalized the same fields in one form for all documents, and fields that only the zone or the barcode
 *     has
 * @param confidence 0 to 100, by the same names as {@code extractedFields}
 * @param boxes places as ratios of the upright front: the face's under {@code portrait}, and those of texts under the
 *     names of {@code extractedFields}; texts whose place on the front is unknown are left out
 */
@RegisterForReflection
public record DocumentProcessing(
        String sessionId,
        @Schema(nullable = true) String documentType,
        Map<String, String> extractedFields,
        boolean faceDetected,
        @Schema(nullable = true) String faceS3Key,
        @Schema(enumeration = "PROCESSED") String status,
        Map<String, NormalizedFieldAnswer> fieldsNormalized,
        Map<String, Double> confidence,
        Map<String, RelativeBox> boxes) {

    /** @param faceS3Key the portrait's key, if there is a portrait */
    public static DocumentProcessing of(
            String sessionId, Optional<DocumentType> type, ReadDocument document, String faceS3Key) {
        boolean face = document.portrait().isPresent();
        return new DocumentProcessing(
                sessionId,
                type.map(DocumentType::wireName).orElse(null),
                byType(document, field -> field.text().reveal()),
                face,
                face ? faceS3Key : null,
                "PROCESSED",
                NormalizedFieldAnswer.of(document.normalized()),
                byType(document, Field::confidence),
                boxes(document));
    }

    /** The same without data about how the picture was read, and without differences between print and zone. */
    public DocumentProcessing minimal() {
        return new DocumentProcessing(
                sessionId,
                documentType,
                extractedFields,
                faceDetected,
                faceS3Key,
                status,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Map<String, RelativeBox> boxes(ReadDocument document) {
        Map<String, RelativeBox> boxes = new TreeMap<>();
        List<Field> front = document.text().pages().front().fields();
        // If the back was read more surely, the field's place is on the back, so it is left out.
        document.text().fields().stream()
                .filter(front::contains)
                .forEach(field -> field.box().ifPresent(box -> boxes.put(field.type(), box)));
        document.portrait().ifPresent(portrait -> boxes.put("portrait", portrait.box()));
        return boxes;
    }

    private static <T> Map<String, T> byType(ReadDocument document, Function<Field, T> value) {
        return document.text().fields().stream()
                .collect(Collectors.toMap(Field::type, value, (first, second) -> first, TreeMap::new));
    }
}
