package io.kyc.local.textract;

import io.kyc.local.ocr.TextPage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.textract.model.AnalyzeIDDetections;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.IdentityDocument;

/** The first document of an answer, by field. The day of the analysis is 1 November 2026. */
record Answer(IdentityDocument document) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    static Answer to(PrintedPage page) {
        return new Answer(respond(page.read()).identityDocuments().get(0));
    }

    static AnalyzeIdResponse respond(TextPage... pages) {
        return new IdAnalyzer(
                        picture -> {
                            throw new IllegalStateException("these pages are read already");
                        },
                        CLOCK)
                .analyzeText(List.of(pages));
    }

    String text(FieldType type) {
        return value(type).text();
    }

    float confidence(FieldType type) {
        return value(type).confidence();
    }

    /** The day of a normalized date. */
    Optional<String> day(FieldType type) {
        return Optional.ofNullable(value(type).normalizedValue())
                .map(value -> value.value().replace("T00:00:00", ""));
    }

    AnalyzeIDDetections value(FieldType type) {
        return document.identityDocumentFields().stream()
                .filter(field -> field.type().text().equals(type.name()))
                .map(field -> field.valueDetection())
                .findFirst()
                .orElseThrow();
    }
}
