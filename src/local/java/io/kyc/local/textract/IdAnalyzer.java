package io.kyc.local.textract;

import io.kyc.local.ocr.TextPage;
import io.kyc.local.picture.Picture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.textract.model.AnalyzeIDDetections;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.DocumentMetadata;
import software.amazon.awssdk.services.textract.model.IdentityDocument;
import software.amazon.awssdk.services.textract.model.IdentityDocumentField;
import software.amazon.awssdk.services.textract.model.NormalizedValue;

/**
 * Textract's AnalyzeID: finds the fields of identity documents in their pictures.
 *
 * <p>Each page with text gives one {@code IdentityDocument}, whose {@code DocumentIndex} is the page's number in the
 * request, from 1. It has every field of {@code FieldType}, an absent one with an empty text and a confidence of 99,
 * and the page's blocks. A page without text gives none.
 *
 * <p>Texts are as printed. {@code MRZ_CODE} is the lines of the machine-readable zone separated by one space.
 * {@code FIRST_NAME} is the first of the given names and {@code MIDDLE_NAME} the others, on every kind of document.
 * {@code ADDRESS} is the street; city, state and postal code have their own fields. A value that only the zone has is
 * in the zone's letters, and its dates are like {@code 12 AUG 1974}. Dates have a {@code NormalizedValue} if they are
 * not ambiguous: {@code 08/12/1974} has one only if the zone, another date of the page or the country shows which
 * number is the month.
 */
public final class IdAnalyzer {
    private static final String MODEL_VERSION = "1.0";

    private final Function<Picture, TextPage> reader;
    private final Clock clock;

    /**
     * @param reader reads the text of a picture
     * @param clock its day decides the century of dates with two-digit years
     */
    public IdAnalyzer(Function<Picture, TextPage> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * @param pages front, or front and back, of one document
     * @return the answer of AnalyzeID; if no document is recognised, {@code ID_TYPE} is {@code UNKNOWN} and the other
     *     texts are empty
     * @throws IllegalArgumentException when there are no pages or more than two
     */
    public AnalyzeIdResponse analyze(List<Picture> pages) {
        if (pages.isEmpty() || pages.size() > 2) {
            throw new IllegalArgumentException("AnalyzeID takes one or two pages, not " + pages.size());
        }
        return analyzeText(pages.stream().map(reader).toList());
    }

    /** As {@link #analyze}, for pages whose text was read already. */
    AnalyzeIdResponse analyzeText(List<TextPage> pages) {
        LocalDate today = LocalDate.now(clock);
        List<IdentityDocument> documents = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            TextPage page = pages.get(i);
            if (!page.lines().isEmpty()) {
                documents.add(document(page, otherZone(pages, i), i + 1, today));
            }
        }
        return AnalyzeIdResponse.builder()
                .identityDocuments(documents)
                .documentMetadata(DocumentMetadata.builder().pages(pages.size()).build())
                .analyzeIDModelVersion(MODEL_VERSION)
                .build();
    }

    private static Optional<Zone> otherZone(List<TextPage> pages, int index) {
        return pages.size() == 2 ? Zone.of(pages.get(1 - index)) : Optional.empty();
    }

    private static IdentityDocument document(TextPage page, Optional<Zone> otherZone, int index, LocalDate today) {
        Map<FieldType, FieldValue> fields = IdFields.of(PageReading.of(page, otherZone, today));
        return IdentityDocument.builder()
                .documentIndex(index)
                .identityDocumentFields(Arrays.stream(FieldType.values())
                        .map(type -> field(type, Optional.ofNullable(fields.get(type))))
                        .toList())
                .blocks(AnalyzeIdBlocks.of(page, index))
                .build();
    }

    private static IdentityDocumentField field(FieldType type, Optional<FieldValue> value) {
        AnalyzeIDDetections.Builder detection = AnalyzeIDDetections.builder()
                .text(value.map(FieldValue::text).orElse(""))
                .confidence(value.map(FieldValue::confidence)
                        .orElse(Assurance.ABSENT)
                        .floatValue());
        value.flatMap(FieldValue::date)
                .ifPresent(date -> detection.normalizedValue(NormalizedValue.builder()
                        .value(date + "T00:00:00")
                        // Textract sends "Date", although its model says DATE.
                        .valueType("Date")
                        .build()));
        return IdentityDocumentField.builder()
                .type(AnalyzeIDDetections.builder().text(type.name()).build())
                .valueDetection(detection.build())
                .build();
    }
}
