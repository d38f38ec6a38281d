package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.PresignedUrls;
import io.kyc.testing.StandardOutput;
import io.kyc.testing.StandardOutput.Printed;
import io.kyc.testing.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No log line and no metric of a whole verification names a person. This service's own lines are logged at the finest
 * level. Production's form is one JSON object a line.
 */
@BlackBox
@TestProfile(LogPrivacyTest.LinesOfProduction.class)
@QuarkusTestResource(value = StandardOutput.class, restrictToAnnotatedClass = true)
class LogPrivacyTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** Values that identify nobody: the same in every passport of a state, or too short to look for. */
    private static final Set<String> SHARED = Set.of("ID_TYPE", "ISSUING_STATE", "NATIONALITY", "SEX");

    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("io.kyc");

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    LocalAws aws;

    Printed printed;

    private Formatter formatter;
    private Level before;

    /** Production's log format, which other tests do not use. */
    public static class LinesOfProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.metrics.enabled",
                    "true",
                    "quarkus.log.console.json.enabled",
                    "true",
                    "kyc.liveness.stream-role",
                    "arn:aws:iam::123456789012:role/kyc-stream");
        }
    }

    @BeforeEach
    void listen() {
        printed.forget();
        formatter = console(ALL.getHandlers()).findFirst().orElseThrow().getFormatter();
        before = OURS.getLevel();
        OURS.setLevel(Level.ALL);
        // At the root, so that lines of libraries and of the local AWS count as well.
        ALL.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        ALL.removeHandler(listener);
        OURS.setLevel(before);
    }

    @Test
    void logsNoPersonalValueOfTheFlow() {
        Map<String, Object> applicant =
                Map.of("first_name", "Anna Zoë", "last_name", "Lindqvist-Moreau", "date_of_birth", "1979-09-12");
        Started session = KycApi.start(Map.of(
                "applicant",
                applicant,
                "reference",
                "Zaphod-4711",
                "metadata",
                Map.of("Trillian-key", "Slartibartfast")));
        Response document = KycApi.processDocument(session, Specimen.PASSPORT);
        Verification.of(aws, session).liveness(ANNAS_SELFIES).decide();
        KycApi.post(
                        "/functions/document-processor",
                        Map.of("session_id", "log-privacy-1", "image_data", KycApi.base64(Specimen.PASSPORT.bytes())))
                .then()
                .statusCode(200);
        // Failures as well: values of the wrong kind, a wrong token.
        KycApi.post("/kyc/start-session", Map.of("applicant", Map.of("date_of_birth", "Lindqvist-Moreau")));
        KycApi.post("/kyc/start-session", Map.of("reference", "Zaphod\n", "metadata", Map.of("Trillian-key", "\n")));
        KycApi.post("/kyc/start-session", Map.of("metadata", Map.of("Trillian-key", 42)));
        KycApi.post(new Started(session.id(), "kct_wrong"), "/kyc/start-liveness", Map.of());

        List<String> personal = new ArrayList<>(List.of(
                "Anna Zoë", "Lindqvist-Moreau", "1979-09-12", "Zaphod", "Trillian", "Slartibartfast", session.token()));
        personal.addAll(fieldsOf(document));
        personal.add(KycApi.base64(Specimen.PASSPORT.bytes()).substring(0, 40));
        assertUnsaid(personal, session.id(), "step=final_verification", "step=process_document");
    }

    /** The routes for viewing, deciding and erasing; the picture comes by upload. */
    @Test
    void logsNoPersonalValueOfOperatorsCalls() {
        Map<String, Object> applicant = Map.of("first_name", "Ottoline", "last_name", "Featherstonehaugh");
        Started session = KycApi.start(Map.of(
                "applicant",
                applicant,
                "reference",
                "Zaphod-4711",
                "metadata",
                Map.of("Trillian-key", "Slartibartfast")));
        byte[] picture = Specimen.PASSPORT.bytes();
        Response offer = KycApi.post(
                session,
                "/kyc/upload-url",
                Map.of("side", "front", "content_type", "image/jpeg", "content_length", picture.length));
        String url = offer.path("url");
        assertThat(PresignedUrls.put(url, "image/jpeg", picture)).isEqualTo(200);
        String key = offer.path("s3_key");
        Response document = KycApi.post(session, "/kyc/process-document", Map.of("image_s3_key", key));
        Verification.of(aws, session).liveness(ANNAS_SELFIES).decide().body("decision", equalTo("REVIEW"));
        String path = "/kyc/sessions/" + session.id();
        Response seen = get(path);
        for (String route : List.of(
                "/kyc/sessions?state=REVIEW",
                "/kyc/sessions?reference=Zaphod-4711",
                "/kyc/reviews",
                path + "/report")) {
            assertThat(get(route).statusCode()).as(route).isEqualTo(200);
        }
        given().accept("text/html").get(path + "/report").then().statusCode(200);
        // Failures there as well: values in the wrong place.
        get("/kyc/sessions?cursor=Featherstonehaugh").then().statusCode(400);
        get("/kyc/sessions?state=Featherstonehaugh").then().statusCode(400);
        given().queryParam("reference", "Zaphod\"").get("/kyc/sessions").then().statusCode(400);
        get("/kyc/sessions/Featherstonehaugh%20Ottoline").then().statusCode(400);
        KycApi.post(path + "/review", Map.of("decision", "Featherstonehaugh", "reason", "Griselda"))
                .then()
                .statusCode(400);
        KycApi.post(path + "/review", Map.of("decision", "DECLINED", "reason", "Her aunt Griselda came instead."))
                .then()
                .statusCode(200);
        Started left = KycApi.start(Map.of("reference", "Zaphod-4712"));
        KycApi.post("/kyc/sessions/" + left.id() + "/cancel", Map.of()).then().statusCode(200);
        given().delete(path).then().statusCode(200);

        List<String> personal = new ArrayList<>(List.of(
                "Ottoline", "Featherstonehaugh", "Griselda", "Zaphod", "Trillian", "Slartibartfast", session.token()));
        personal.addAll(fieldsOf(document));
        personal.add(signature(url));
        personal.add(signature(seen.path("images.portrait")));
        assertUnsaid(personal, session.id(), "step=review", "step=cancel", "step=erase", "read=\"get /kyc/reviews\"");
    }

    /**
     * Credentials of the stream: of the first answer, of its repetition, and of function 2; a failure of STS; and a
     * repetition after another document made the check void.
     */
    @Test
    void logsNoCredentials() {
        Started session = KycApi.start();
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        List<Response> answers = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            answers.add(given().contentType("application/json")
                    .header("Authorization", "Bearer " + session.token())
                    .header("Idempotency-Key", "log-privacy")
                    .body(Map.of("session_id", session.id()))
                    .post("/kyc/start-liveness"));
        }
        answers.add(KycApi.post(
                "/functions/liveness-session-manager", Map.of("action", "create", "session_id", "log-privacy-stream")));
        aws.faults().next("AssumeRole", 1, Fault.accessDenied());
        KycApi.post(session, "/kyc/start-liveness", Map.of()).then().statusCode(503);
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        given().contentType("application/json")
                .header("Authorization", "Bearer " + session.token())
                .header("Idempotency-Key", "log-privacy")
                .body(Map.of("session_id", session.id()))
                .post("/kyc/start-liveness")
                .then()
                .statusCode(409)
                .body("code", equalTo("answer_not_kept"));
        Verification.of(aws, session).liveness(ANNAS_SELFIES).decide();

        List<String> secrets = new ArrayList<>();
        for (Response answer : answers) {
            answer.then().statusCode(200);
            Map<String, String> credentials = answer.path("stream.credentials");
            secrets.addAll(List.of(
                    credentials.get("access_key_id"),
                    credentials.get("secret_access_key"),
                    credentials.get("session_token")));
        }
        assertThat(secrets).doesNotHaveDuplicates();
        assertUnsaid(secrets, session.id(), "step=start_liveness", "aws=sts.assumerole", "answer_not_kept");
    }

    private static List<String> fieldsOf(Response document) {
        Map<String, String> fields = document.path("document_processing.extracted_fields");
        Map<String, Map<String, Object>> normalized = document.path("document_processing.fields_normalized");
        assertThat(fields).isNotEmpty();
        assertThat(normalized).containsKeys("DATE_OF_BIRTH", "DOCUMENT_NUMBER");
        return Stream.concat(
                        fields.entrySet().stream(),
                        normalized.entrySet().stream()
                                .map(field -> Map.entry(field.getKey(), (String)
                                        field.getValue().get("value"))))
                .filter(field -> !SHARED.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Anyone who has it can use the link. */
    private static String signature(String url) {
        Matcher matcher = Pattern.compile("X-Amz-Signature=([0-9a-f]{64})").matcher(url);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void assertUnsaid(List<String> personal, String... said) {
        List<String> lines = logged.stream().map(line -> text(object(line))).toList();
        List<ObjectNode> metrics =
                printed.lines().stream().map(LogPrivacyTest::object).toList();
        assertThat(lines).as("the test listens").isNotEmpty();
        assertThat(metrics)
                .as("the test reads what is printed")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace"))
                        .isEqualTo(TextNode.valueOf("kyc")));
        String all = Stream.concat(lines.stream(), metrics.stream().map(LogPrivacyTest::text))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        assertThat(all).as("what is looked through").contains("steplatency").contains(said);
        assertThat(personal).allSatisfy(value -> assertThat(all).doesNotContain(value.toLowerCase(Locale.ROOT)));
    }

    private static ObjectNode object(String line) {
        try {
            ObjectNode object = (ObjectNode) JSON.readTree(line);
            assertThat(line.strip()).as("one line").doesNotContain("\n");
            return object;
        } catch (JsonProcessingException | ClassCastException e) {
            throw new AssertionError("no JSON object: " + line, e);
        }
    }

    /** All names and values without escapes, which could hide a value. */
    private static String text(JsonNode node) {
        StringBuilder whole = new StringBuilder(node.asText());
        node.properties().forEach(member -> whole.append('\n').append(member.getKey()));
        node.forEach(value -> whole.append('\n').append(text(value)));
        return whole.toString();
    }

    /** The position of the console's handler, which may be inside other handlers. */
    private static Stream<Handler> console(Handler... handlers) {
        return Arrays.stream(handlers)
                .flatMap(handler -> handler instanceof ConsoleHandler
                        ? Stream.of(handler)
                        : handler instanceof ExtHandler front ? console(front.getHandlers()) : Stream.empty());
    }

    @Test
    void logsTheRequestsId() {
        logged.clear();
        String requestId = KycApi.post("/kyc/start-session", Map.of()).header("X-Request-Id");

        assertThat(logged).anyMatch(line -> line.contains("step=start_kyc") && line.contains(requestId));
    }
}
