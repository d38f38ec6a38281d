package io.kyc.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sends drawn documents through process-document, and computes the default decision on the reasons in its answers.
 * Writes {@code target/document-accuracy.md}. {@code -Dkyc.accuracy.documents=200} draws more documents;
 * {@code -Dkyc.accuracy.from=131} skips the first ones, to continue a run that was ended.
 */
@BlackBox
class DocumentAccuracyTest {
    private static final int DOCUMENTS = Integer.getInteger("kyc.accuracy.documents", 12);
    private static final int FROM = Integer.getInteger("kyc.accuracy.from", 0);
    /** A call of AWS that a busy machine does not answer in time is made again. */
    private static final int TRIES = 4;

    private static final long SEED = Long.getLong("kyc.accuracy.seed", 20261125);
    private static final Policy DEFAULT = new Policy(Map.of());

    @Test
    void readsAndJudgesDrawnDocuments() throws IOException {
        // On a small and busy machine a page may take longer than a test's client waits.
        RestAssured.config = RestAssured.config.httpClient(
                HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000));
        DocumentGenerator generator = new DocumentGenerator(SEED);
        AccuracyReport report = new AccuracyReport();
        Path file = Path.of("target", "document-accuracy.md");
        for (int i = 0; i < DOCUMENTS; i++) {
            DrawnDocument document = generator.next();
            if (i >= FROM) {
                report.add(i, result(document));
                Files.writeString(file, report.markdown());
            }
        }
        assertThat(report.wrongDeclines())
                .as("declined, and nothing is wrong with it%n%s", report.markdown())
                .isZero();
        assertThat(report.wrongPasses() * 20)
                .as("approved, and something is wrong with it%n%s", report.markdown())
                .isLessThanOrEqualTo(DOCUMENTS);
        assertThat(report.fieldsRight()).as(report.markdown()).isGreaterThan(0.9);
    }

    private static DocumentResult result(DrawnDocument document) {
        Response started = KycApi.post(
                "/kyc/start-session", Map.of("document_type", document.kind().wireName(), "minimum_age", 18));
        var session = new KycApi.Started(started.path("session_id"), started.path("client_token"));
        Map<String, Object> body = new HashMap<>();
        body.put("image_data", KycApi.base64(document.sides().get(0)));
        if (document.sides().size() > 1) {
            body.put("back_image_data", KycApi.base64(document.sides().get(1)));
        }
        Response answer = KycApi.post(session, "/kyc/process-document", body);
        for (int tried = 1; answer.statusCode() == 503 && tried < TRIES; tried++) {
            answer = KycApi.post(session, "/kyc/process-document", body);
        }
        answer.then().statusCode(200);
        Map<String, Map<String, Object>> fields = answer.path("document_processing.fields_normalized");
        Map<String, String> values = new HashMap<>();
        fields.forEach((type, field) -> values.put(type, field.get("value").toString()));
        List<String> codes = answer.path("reasons.code");
        List<Reason> reasons = codes.stream().map(DocumentAccuracyTest::reason).toList();
        return new DocumentResult(document, values, reasons, DEFAULT.decide(reasons));
    }

    private static Reason reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow();
    }
}
