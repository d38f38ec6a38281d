package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.PrintedField;
import io.kyc.specimens.SpecimenPage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.Document;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.InvalidParameterException;
import software.amazon.awssdk.services.textract.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.textract.model.S3Object;
import software.amazon.awssdk.services.textract.model.TextractException;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

class AnalyzeIdTest {
    private static LocalAws aws;
    private static LocalClients clients;
    private static TextractClient textract;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).start();
        clients = new LocalClients(aws);
        textract = clients.textract();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void readsAPassportFromBytesAndFromS3() {
        SpecimenPage page = PassportPage.CLASSIC.draw(People.any(new Random(11)), Portrait.ASTRONAUT.forDocument());
        byte[] jpeg = Jpeg.encode(page.image(), 0.9);
        clients.s3()
                .putObject(
                        PutObjectRequest.builder()
                                .bucket(BUCKET)
                                .key("passport")
                                .build(),
                        RequestBody.fromBytes(jpeg));

        AnalyzeIdResponse answer = analyze(bytes(jpeg));

        assertThat(text(answer, "ID_TYPE")).isEqualTo("PASSPORT");
        assertThat(text(answer, "DOCUMENT_NUMBER")).isEqualTo(page.printed().get(PrintedField.DOCUMENT_NUMBER));
        assertThat(text(answer, "MRZ_CODE").split(" ")).containsExactlyElementsOf(page.mrz());
        assertThat(answer.identityDocuments().get(0).blocks())
                .anyMatch(block -> block.blockType() == BlockType.LINE
                        && block.geometry().boundingBox().width() > 0);
        assertThat(analyze(object(BUCKET, "passport"))
                        .identityDocuments()
                        .get(0)
                        .identityDocumentFields())
                .isEqualTo(answer.identityDocuments().get(0).identityDocumentFields());
    }

    @Test
    void refusesFormatsOtherThanJpegAndPng() {
        assertThatThrownBy(() -> analyze(bytes("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(UnsupportedDocumentException.class);
    }

    @Test
    void refusesBrokenPictures() {
        assertThatThrownBy(() -> analyze(bytes(Files.pngHeader(300, 300)))).isInstanceOf(BadDocumentException.class);
    }

    @Test
    void refusesDocumentsThatAreTooLarge() {
        assertThatThrownBy(() -> analyze(bytes(Files.pngHeader(10_001, 100))))
                .isInstanceOf(DocumentTooLargeException.class);
        assertThatThrownBy(() -> analyze(bytes(new byte[(5 << 20) + 1]))).isInstanceOf(DocumentTooLargeException.class);
        clients.s3()
                .putObject(
                        PutObjectRequest.builder().bucket(BUCKET).key("large").build(),
                        RequestBody.fromBytes(new byte[(10 << 20) + 1]));
        assertThatThrownBy(() -> analyze(object(BUCKET, "large"))).isInstanceOf(DocumentTooLargeException.class);
    }

    @Test
    void refusesObjectsThatAreNotThere() {
        assertThatThrownBy(() -> analyze(object(BUCKET, "not-there"))).isInstanceOf(InvalidS3ObjectException.class);
        assertThatThrownBy(() -> analyze(object("another-bucket", "x"))).isInstanceOf(InvalidS3ObjectException.class);
    }

    @Test
    void refusesADocumentWithoutSource() {
        assertThatThrownBy(() -> analyze(Document.builder().build())).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesNoPagesAndThreePages() {
        assertThat(refused(() -> analyze())).hasMessageContaining("at 'documentPages'");
        Document page = object(BUCKET, "x");
        assertThat(refused(() -> analyze(page, page, page)))
                .hasMessageContaining("Member must have length less than or equal to 2");
        assertThat(refused(() -> textract.analyzeID(AnalyzeIdRequest.builder().build())))
                .hasMessageContaining("Value null at 'documentPages'");
    }

    private static Throwable refused(ThrowingCallable call) {
        TextractException e = catchThrowableOfType(TextractException.class, call);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        return e;
    }

    private static AnalyzeIdResponse analyze(Document... pages) {
        return textract.analyzeID(
                AnalyzeIdRequest.builder().documentPages(pages).build());
    }

    private static Document bytes(byte[] bytes) {
        return Document.builder().bytes(SdkBytes.fromByteArray(bytes)).build();
    }

    private static Document object(String bucket, String key) {
        return Document.builder()
                .s3Object(S3Object.builder().bucket(bucket).name(key).build())
                .build();
    }

    private static String text(AnalyzeIdResponse answer, String type) {
        return answer.identityDocuments().get(0).identityDocumentFields().stream()
                .filter(field -> field.type().text().equals(type))
                .map(field -> field.valueDetection().text())
                .findFirst()
                .orElseThrow();
    }
}
