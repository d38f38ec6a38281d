package io.kyc.aws;

import io.kyc.document.reading.DocumentReader;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.image.Photo;
import io.kyc.image.Side;
import io.kyc.image.Sides;
import io.kyc.pii.Redacted;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.Document;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.IdentityDocument;
import software.amazon.awssdk.services.textract.model.IdentityDocumentField;
import software.amazon.awssdk.services.textract.model.InvalidParameterException;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/** Reads fields and lines by Textract's AnalyzeID. Both sides of a document go into one call. */
@Singleton
class TextractDocumentReader implements DocumentReader {
    private final TextractClient textract;
    private final AwsCalls calls;

    TextractDocumentReader(TextractClient textract, AwsCalls calls) {
        this.textract = textract;
        this.calls = calls;
    }

    @Override
    public DocumentText read(Sides<Photo> photos) {
        AnalyzeIdRequest request = AnalyzeIdRequest.builder()
                .documentPages(photos.stream().map(TextractDocumentReader::page).toList())
                .build();
        return calls.make("Textract.AnalyzeID", () -> {
            try {
                return text(textract.analyzeID(request), photos);
            } catch (BadDocumentException | InvalidParameterException e) {
                // We control the parameters, so InvalidParameterException means a bad picture as well.
                throw new KycException(
                        ErrorCode.IMAGE_UNREADABLE, "The service cannot read this picture. Send another picture.", e);
            } catch (UnsupportedDocumentException e) {
                throw new KycException(
                        ErrorCode.UNSUPPORTED_IMAGE, "The picture must be a JPEG or a PNG. Convert it first.", e);
            } catch (DocumentTooLargeException e) {
                throw new KycException(ErrorCode.IMAGE_TOO_LARGE, "The picture is too large. Send a smaller one.", e);
            }
        });
    }

    private static Document page(Photo photo) {
        // Not copied: the SDK only reads them.
        return Document.builder()
                .bytes(SdkBytes.fromByteArrayUnsafe(photo.bytes()))
                .build();
    }

    /** Converts the answer. A page without text has no document in it. */
    private static DocumentText text(AnalyzeIdResponse response, Sides<Photo> photos) {
        return new DocumentText(photos.map((side, photo) -> response.identityDocuments().stream()
                .filter(document -> isOf(side, document))
                .reduce((one, later) -> later)
                .map(document -> page(document, photo))
                .orElse(Page.EMPTY)));
    }

    /** Textract counts pages from 1. */
    private static boolean isOf(Side side, IdentityDocument document) {
        int page = document.documentIndex() == null ? 1 : document.documentIndex();
        return page == (side == Side.FRONT ? 1 : 2);
    }

    /** Converts a page. A field with an empty text counts as absent. */
    private static Page page(IdentityDocument document, Photo photo) {
        // AWS does not say whether these boxes take the EXIF orientation into account. Where it matters we leave them
        // out.
        WordPlaces places = WordPlaces.of(photo.isStoredUpright() ? document.blocks() : List.of());
        LinePlaces lines = LinePlaces.of(document.blocks(), photo);
        Map<String, Field> byType = new LinkedHashMap<>();
        document.identityDocumentFields().stream()
                .filter(TextractDocumentReader::isPresent)
                .map(field -> field(field, places))
                .forEach(field -> byType.putIfAbsent(field.type(), field));
        List<Line> text = document.blocks().stream()
                .filter(block -> block.blockType() == BlockType.LINE && block.text() != null)
                .map(block -> new Line(Redacted.of(block.text()), rounded(block.confidence()), lines.box(block)))
                .toList();
        return new Page(List.copyOf(byType.values()), text);
    }

    private static boolean isPresent(IdentityDocumentField field) {
        return field.type() != null
                && field.type().text() != null
                && field.valueDetection() != null
                && field.valueDetection().text() != null
                && !field.valueDetection().text().isEmpty();
    }

    private static Field field(IdentityDocumentField field, WordPlaces places) {
        return new Field(
                field.type().text(),
                Redacted.of(field.valueDetection().text()),
                rounded(field.valueDetection().confidence()),
                places.find(field.valueDetection().text()));
    }

    private static double rounded(Float confidence) {
        return confidence == null ? 0 : Math.round(confidence * 100) / 100.0;
    }
}
