package io.kyc.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.specimens.Jpeg;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sends three photos of each document through process-document, and computes the default decision on the reasons in its
 * answers. Nothing is wrong with any document. Writes {@code target/carried-documents.md}. {@code -Dkyc.accuracy.carried=60}
 * draws more documents; {@code -Dkyc.accuracy.carried.keep=true} keeps the photos in target.
 */
@BlackBox
class CarriedDocumentsTest {
    private static final int DOCUMENTS = Integer.getInteger("kyc.accuracy.carried", 3);
    private static final int FROM = Integer.getInteger("kyc.accuracy.carried.from", 0);
    private static final boolean KEEP = Boolean.getBoolean("kyc.accuracy.carried.keep");
    private static final long SEED = Long.getLong("kyc.accuracy.carried.seed", 20261130);
    private static final int PHOTOS = 3;
    /** A call of AWS that a busy machine does not answer in time is made again. */
    private static final int TRIES = 4;

    private static final Path REPORT = Path.of("target", "carried-documents.md");
    private static final Policy DEFAULT = new Policy(Map.of());

    @Test
    void readsDocumentsOfManyStatesAsPeopleCarryThem() throws IOException {
        // On a small and busy machine a page may take longer than a test's client waits.
        RestAssured.config = RestAssured.config.httpClient(
                HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000));
        CarriedDocuments documents = new CarriedDocuments(SEED);
        CarriedReport report = new CarriedReport();
        for (int i = 0; i < DOCUMENTS; i++) {
            CarriedDocument document = documents.next();
            for (int photo = 0; photo < PHOTOS && i >= FROM; photo++) {
                CarriedPhoto taken = CarriedPhoto.of(i, photo);
                List<byte[]> files = files(document, taken, SEED + i * 31L + photo);
                CarriedResult result = result(document, taken, files);
                report.add(i, result);
                keep(i, result, files);
                Files.writeString(REPORT, report.markdown());
            }
        }
        assertThat(report.declined()).as("declined%n%s", report.markdown()).isZero();
        assertThat(report.wrongPasses() * 60)
                .as("approved with a wrong value%n%s", report.markdown())
                .isLessThanOrEqualTo(report.photos());
        assertThat(report.reviewed() * 5)
                .as("in review%n%s", report.markdown())
                .isLessThanOrEqualTo(report.photos() + 5);
    }

    private static List<byte[]> files(CarriedDocument document, CarriedPhoto photo, long seed) {
        return document.sides().stream()
                .map(side -> Jpeg.encode(photo.degradation(seed).apply(side.image()), 0.85))
                .toList();
    }

    private static CarriedResult result(CarriedDocument document, CarriedPhoto photo, List<byte[]> files) {
        Response started =
                KycApi.post("/kyc/start-session", Map.of("document_type", document.documentType(), "minimum_age", 18));
        var session = new KycApi.Started(started.path("session_id"), started.path("client_token"));
        Map<String, Object> body = new HashMap<>();
        body.put("image_data", KycApi.base64(files.get(0)));
        if (files.size() > 1) {
            body.put("back_image_data", KycApi.base64(files.get(1)));
        }
        Response answer = KycApi.post(session, "/kyc/process-document", body);
        for (int tried = 1; answer.statusCode() == 503 && tried < TRIES; tried++) {
            answer = KycApi.post(session, "/kyc/process-document", body);
        }
        answer.then().statusCode(200);
        Map<String, Map<String, Object>> fields = answer.path("document_processing.fields_normalized");
        Map<String, String> values = new HashMap<>();
        fields.forEach((type, field) -> values.put(type, field.get("value").toString()));
        String zone = answer.path("document_processing.extracted_fields.MRZ_CODE");
        List<String> codes = answer.path("reasons.code");
        List<Reason> reasons = codes.stream().map(CarriedDocumentsTest::reason).toList();
        return new CarriedResult(document, photo, values, zone == null ? "" : zone, reasons, DEFAULT.decide(reasons));
    }

    private static void keep(int index, CarriedResult result, List<byte[]> files) throws IOException {
        if (KEEP) {
            Path folder = Files.createDirectories(Path.of("target", "carried"));
            for (int side = 0; side < files.size(); side++) {
                Files.write(folder.resolve(index + "-" + result.photo() + "-" + side + ".jpg"), files.get(side));
            }
        }
    }

    private static Reason reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
