package io.kyc.aws;

import io.kyc.document.DocumentField;
import io.kyc.document.DocumentReader;
import io.kyc.image.Photo;
import io.kyc.pii.Redacted;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.Document;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.IdentityDocumentField;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/** Fields by Textract's AnalyzeID. */
@Singleton
class TextractDocumentReader implements DocumentReader {
    private final TextractClient textract;
    private final AwsCalls calls;

    TextractDocumentReader(TextractClient textract, AwsCalls calls) {
        this.calls = calls;
        this.textract = textract;
    }

    @Override
    public List<DocumentField> read(List<Photo> pages) {
        AnalyzeIdRequest request = AnalyzeIdRequest.builder()
                .documentPages(pages.stream().map(TextractDocumentReader::page).toList())
                .build();
        return calls.make("Textract.AnalyzeID", () -> {
            try {
                return fields(textract.analyzeID(request));
            } catch (BadDocumentException e) {
                throw new KycException(ErrorCode.IMAGE_UNREADABLE, "The document cannot be read from this picture.", e);
            } catch (UnsupportedDocumentException e) {
                throw new KycException(ErrorCode.UNSUPPORTED_IMAGE, "Send a JPEG or a PNG.", e);
            } catch (DocumentTooLargeException e) {
                throw new KycException(ErrorCode.IMAGE_TOO_LARGE, "The picture is too large to be read.", e);
            }
        });
    }

    private static Document page(Photo photo) {
        // Not copied: the SDK only reads them.
        return Document.builder()
                .bytes(SdkBytes.fromByteArrayUnsafe(photo.bytes()))
                .build();
    }

    /** Each type once: a field that both sides show counts as the side that is surer. An empty text is an absent field. */
    private static List<DocumentField> fields(AnalyzeIdResponse response) {
        Map<String, DocumentField> byType = new LinkedHashMap<>();
        BinaryOperator<DocumentField> surer =
                BinaryOperator.maxBy(Comparator.comparingDouble(DocumentField::confidence));
        response.identityDocuments().stream()
                .flatMap(document -> document.identityDocumentFields().stream())
                .filter(TextractDocumentReader::isPresent)
                .map(TextractDocumentReader::field)
                .forEach(field -> byType.merge(field.type(), field, surer));
        return List.copyOf(byType.values());
    }

    private static boolean isPresent(IdentityDocumentField field) {
        return field.type() != null
                && field.type().text() != null
                && field.valueDetection() != null
                && field.valueDetection().text() != null
                && !field.valueDetection().text().isEmpty();
    }

    private static DocumentField field(IdentityDocumentField field) {
        Float confidence = field.valueDetection().confidence();
        return new DocumentField(
                field.type().text(),
                Redacted.of(field.valueDetection().text()),
                confidence == null ? 0 : Math.round(confidence * 100) / 100.0);
    }
}
