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
 * Textract's AnalyzeID: the fields of identity documents from their pictures.
 *
 * <p>Each page with text gives one {@code IdentityDocument}, whose {@code DocumentIndex} is the page's place in the request from 1 on,
 * with every field of {@code FieldType}, an absent one with an empty text and a confidence of 99, and with its blocks. A page without
 * text gives none.
 *
 * <p>Texts are as printed. {@code MRZ_CODE} is the lines of the machine-readable zone parted by one space. {@code FIRST_NAME} is the
 * first of the given names, {@code MIDDLE_NAME} the others, on every kind of document. {@code ADDRESS} is the street; city, state and
 * postal code have their own fields. What only the zone gives is in its letters, its dates as {@code 12 AUG 1974}. Dates have a
 * {@code NormalizedValue} when they can be read without doubt: {@code 08/12/1974} only where the zone, another date of the page or the
 * country tells which is the month.
 */
public final class IdAnalyzer {
    private static final String MODEL_VERSION = "1.0";

    private final Function<Picture, TextPage> reader;
    private final Clock clock;

    /**
     * @param reader reads the text of a picture
     * @param clock whose day settles the century of dates with two digits for the year
     */
    public IdAnalyzer(Function<Picture, TextPage> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * @param pages front, or front and back, of one document
     * @return as AnalyzeID answers; no document is recognised when {@code ID_TYPE} is {@code UNKNOWN} and the other texts are empty
     * @throws IllegalArgumentException when there are no or more than two pages
     */
    public AnalyzeIdResponse analyze(List<Picture> pages) {
        if (pages.isEmpty() || pages.size() > 2) {
            throw new IllegalArgumentException("AnalyzeID takes one or two pages, not " + pages.size());
        }
        return analyzeText(pages.stream().map(reader).toList());
    }

    /** As {@link #analyze}, of pages that are read already. */
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
                        // Textract sends "Date", its model says DATE
                        .valueType("Date")
                        .build()));
        return IdentityDocumentField.builder()
                .type(AnalyzeIDDetections.builder().text(type.name()).build())
                .valueDetection(detection.build())
                .build();
    }
}
