package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.testing.KycApi.sendFrames;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.infra.YamlTree;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.LambdaEvents;
import io.kyc.testing.LambdaEvents.Returned;
import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sends every file of {@code test_events} to the function, in the order of their numbers. */
@QuarkusTest
// The files contain fixed ids of the tenant in the event, which no other test may have used.
@QuarkusTestResource(value = LocalAwsResource.class, restrictToAnnotatedClass = true)
class TestEventsTest {
    private static final Path FOLDER = Path.of("test_events");
    private static final String PERSONS = "unique-session-id";
    private static final String ORCHESTRATED = "orchestrated-session-id";
    private static final String APPLICANTS = "applicant-session-id";
    private static final String REVIEWED = "reviewed-session-id";

    LocalAws aws;

    /** The values of the events' placeholders at this point. */
    private final Map<String, String> known = new HashMap<>();

    /** The answer that each event must get. */
    private final Map<String, Expected> expected = new TreeMap<>();

    private record Expected(int status, Consumer<JsonPath> answer) {}

    @Test
    void answersEachEventAsExpected() throws IOException {
        functions();
        orchestrator();
        routes();
        operators();
        assertThat(files()).as("every file is sent").containsExactlyElementsOf(expected.keySet());

        expected.forEach((file, wanted) -> {
            if (file.startsWith("22")) {
                aSessionInReview();
            }
            Returned returned = LambdaEvents.invoke(event(file));
            assertThat(returned.status()).as(file + ": " + returned.body()).isEqualTo(wanted.status());
            wanted.answer().accept(returned.json());
        });
    }

    @Test
    void hasAnEventForEveryRoute() throws IOException {
        Set<String> routes = new TreeSet<>();
        for (String file : files()) {
            routes.add(JsonPath.from(FOLDER.resolve(file).toFile()).getString("routeKey"));
        }
        assertThat(routes).isEqualTo(YamlTree.documentedRoutes());
    }

    private void functions() {
        expect("01-document-processor", 200, answer -> {
            assertDocument(answer, "", PERSONS);
            assertThat(answer.getString("session_id")).isEqualTo(PERSONS);
        });
        expect("02-liveness-session-manager-create", 200, answer -> {
            assertThat(answer.getString("status")).isEqualTo("CREATED");
            doLiveness(answer.getString("session_id"));
        });
        expect("03-liveness-session-manager-get-results", 200, answer -> assertLiveness(answer, "", PERSONS));
        expect("04-face-comparison", 200, answer -> {
            assertThat(answer.getString("status")).isEqualTo("COMPLETED");
            assertThat(answer.getBoolean("verification_passed")).isTrue();
            assertMatch(answer);
        });
    }

    private void orchestrator() {
        String name = "-kyc-orchestrator-";
        expect("05" + name + "start-kyc", 201, answer -> assertStarted(answer, ORCHESTRATED));
        expect("06" + name + "process-document", 200, answer -> assertProcessed(answer, ORCHESTRATED));
        expect("07" + name + "start-liveness", 200, this::assertLivenessStarted);
        expect("08" + name + "complete-liveness", 200, answer -> assertLivenessCompleted(answer, ORCHESTRATED));
        expect("09" + name + "final-verification", 200, TestEventsTest::assertVerified);
    }

    private void routes() {
        expect("10-start-session", 201, answer -> {
            assertStarted(answer, APPLICANTS);
            known.put("CLIENT_TOKEN", answer.getString("client_token"));
        });
        expect("11-process-document", 200, answer -> assertProcessed(answer, APPLICANTS));
        expect("12-start-liveness", 200, this::assertLivenessStarted);
        expect("13-complete-liveness", 200, answer -> assertLivenessCompleted(answer, APPLICANTS));
        expect("14-final-verification", 200, TestEventsTest::assertVerified);
        expect(
                "15-session-status",
                200,
                answer -> assertThat(answer.getString("state")).isEqualTo("APPROVED"));
        expect("16-session", 200, answer -> {
            assertThat(answer.getString("state")).isEqualTo("APPROVED");
            assertThat(answer.getString("session_id")).isEqualTo(APPLICANTS);
        });
        expect("17-kyc", 201, answer -> {
            assertThat(answer.getString("status")).isEqualTo("SESSION_CREATED");
            known.put("UPLOAD_SESSION", answer.getString("session_id"));
            known.put("UPLOAD_TOKEN", answer.getString("client_token"));
        });
        expect(
                "18-upload-url",
                200,
                answer -> assertThat(answer.getString("s3_key"))
                        .startsWith("uploads/" + known.get("UPLOAD_SESSION") + "/front-"));
        expect(
                "19-sessions",
                200,
                answer -> assertThat(answer.<String>getList("sessions.state"))
                        .isNotEmpty()
                        .containsOnly("APPROVED"));
        expect("20-report", 200, answer -> {
            assertThat(answer.getString("outcome.decision")).isEqualTo("APPROVED");
            assertThat(answer.getString("outcome.recomputed_decision")).isEqualTo("APPROVED");
        });
        expect(
                "21-reviews",
                200,
                answer ->
                        assertThat(answer.<String>getList("reviews.session_id")).doesNotContain(APPLICANTS));
    }

    private void operators() {
        expect("22-review", 200, answer -> {
            assertThat(answer.getString("session_id")).isEqualTo(REVIEWED);
            assertThat(answer.getString("automated_decision")).isEqualTo("REVIEW");
            assertThat(answer.getString("decision")).isEqualTo("APPROVED");
        });
        expect("23-erase", 200, answer -> {
            assertThat(answer.getString("session_id")).isEqualTo(APPLICANTS);
            assertThat(answer.getString("status")).isEqualTo("ERASED");
        });
        expect(
                "24-health",
                200,
                answer -> assertThat(answer.getString("status")).isEqualTo("UP"));
        expect("25-cancel", 200, answer -> {
            assertThat(answer.getString("session_id")).isEqualTo(known.get("UPLOAD_SESSION"));
            assertThat(answer.getString("status")).isEqualTo("SESSION_CANCELLED");
        });
    }

    /**
     * Repeats 10 to 14 with another id and an applicant whose name differs from the document's; 22 decides this
     * session.
     */
    private void aSessionInReview() {
        expected.keySet().stream()
                .filter(file -> file.compareTo("10") > 0 && file.compareTo("15") < 0)
                .forEach(file -> {
                    String event = event(file).replace(APPLICANTS, REVIEWED).replace("Lindqvist", "Grimaldi");
                    Returned returned = LambdaEvents.invoke(event);
                    assertThat(returned.status())
                            .as(file + ": " + returned.body())
                            .isEqualTo(expected.get(file).status());
                    if (file.startsWith("10")) {
                        known.put("CLIENT_TOKEN", returned.json().getString("client_token"));
                    }
                    if (file.startsWith("12")) {
                        doLiveness(returned.json().getString("liveness_session_id"));
                    }
                });
        known.put("REVIEW_SESSION", REVIEWED);
    }

    private void expect(String file, int status, Consumer<JsonPath> answer) {
        expected.put(file + ".json", new Expected(status, answer));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private String event(String file) {
        try {
            String event = Files.readString(FOLDER.resolve(file));
            for (Map.Entry<String, String> placeholder : known.entrySet()) {
                event = event.replace(placeholder.getKey(), placeholder.getValue());
            }
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void doLiveness(String livenessId) {
        known.put("LIVENESS_SESSION_ID", livenessId);
        sendFrames(aws.endpoint(), livenessId, ANNAS_SELFIES).statusCode(200);
    }

    private static void assertStarted(JsonPath answer, String session) {
        assertThat(answer.getString("status")).isEqualTo("SESSION_CREATED");
        assertThat(answer.getString("session_id")).isEqualTo(session);
        assertThat(answer.getString("next.action")).isEqualTo("process_document");
    }

    private static void assertProcessed(JsonPath answer, String session) {
        assertThat(answer.getString("status")).isEqualTo("DOCUMENT_PROCESSED");
        assertDocument(answer, "document_processing.", session);
        assertThat(answer.getString("next.action")).isEqualTo("start_liveness");
    }

    private static void assertDocument(JsonPath answer, String at, String session) {
        assertThat(answer.getString(at + "status")).isEqualTo("PROCESSED");
        assertThat(answer.getString(at + "document_type")).isEqualTo("passport");
        assertThat(answer.getBoolean(at + "face_detected")).isTrue();
        assertThat(answer.getString(at + "face_s3_key")).isEqualTo("faces/" + session + "/id_face.jpg");
        assertThat(answer.getMap(at + "extracted_fields"))
                .containsKeys("FIRST_NAME", "LAST_NAME", "DATE_OF_BIRTH", "EXPIRATION_DATE")
                .containsEntry(
                        "DOCUMENT_NUMBER",
                        Specimen.PASSPORT.person().orElseThrow().documentNumber());
    }

    private void assertLivenessStarted(JsonPath answer) {
        assertThat(answer.getString("status")).isEqualTo("CREATED");
        assertThat(answer.getString("next.action")).isEqualTo("complete_liveness");
        doLiveness(answer.getString("liveness_session_id"));
    }

    private void assertLivenessCompleted(JsonPath answer, String session) {
        assertThat(answer.getString("status")).isEqualTo("LIVENESS_COMPLETED");
        assertLiveness(answer, "liveness_results.", session);
        assertThat(answer.getString("next.action")).isEqualTo("final_verification");
    }

    private void assertLiveness(JsonPath answer, String at, String session) {
        assertThat(answer.getString(at + "session_id")).isEqualTo(known.get("LIVENESS_SESSION_ID"));
        assertThat(answer.getString(at + "status")).isEqualTo("SUCCEEDED");
        assertThat(answer.getBoolean(at + "passed")).isTrue();
        assertThat(answer.getString(at + "reference_image.s3_key"))
                .isEqualTo("liveness-sessions/" + session + "/reference.jpg");
    }

    private static void assertVerified(JsonPath answer) {
        assertThat(answer.getString("status")).isEqualTo("VERIFICATION_COMPLETED");
        assertThat(answer.getString("decision")).isEqualTo("APPROVED");
        assertThat(answer.getBoolean("verification_passed")).isTrue();
        assertMatch(answer);
    }

    private static void assertMatch(JsonPath answer) {
        assertThat(answer.getBoolean("face_comparison.is_match")).isTrue();
        assertThat(answer.getDouble("face_comparison.similarity_score")).isGreaterThanOrEqualTo(95);
        assertThat(answer.getInt("face_comparison.source_image_face_count")).isEqualTo(1);
        assertThat(answer.getInt("face_comparison.target_image_face_count")).isEqualTo(1);
    }
}
