package io.kyc.web;

import static io.kyc.testing.Refusal.MARKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong in themselves, on every route. They are refused before anything is written or paid for. */
@BlackBox
class MalformedRequestsTest {
    private static final Refusal MALFORMED = Refusal.of(400, "malformed_request");
    private static final Refusal INVALID = Refusal.of(400, "invalid_field");

    /** Started once, because no test here moves it. */
    private static Started session;

    LocalAws aws;

    /**
     * @param path of the route
     * @param rest of a correct body besides {@code session_id}
     */
    record Route(String path, Map<String, ?> rest) {
        Map<String, Object> withId(Object id) {
            Map<String, Object> body = new HashMap<>(rest);
            body.put("session_id", id);
            return body;
        }

        @Override
        public String toString() {
            return "POST " + path;
        }
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route("/kyc/start-session", Map.of()),
                new Route(
                        "/kyc/upload-url",
                        Map.of("side", "front", "content_type", "image/png", "content_length", 1000)),
                new Route("/kyc/process-document", Map.of("image_data", "iVBORw0KGgo=")),
                new Route("/kyc/start-liveness", Map.of()),
                new Route("/kyc/complete-liveness", Map.of("liveness_session_id", "x")),
                new Route("/kyc/final-verification", Map.of()),
                new Route("/kyc", Map.of("action", "start_kyc")),
                new Route("/kyc", Map.of("action", "start_liveness")),
                new Route("/functions/document-processor", Map.of("image_data", "iVBORw0KGgo=")),
                new Route("/functions/liveness-session-manager", Map.of("action", "create")),
                new Route("/functions/face-comparison", Map.of()),
                new Route("/functions/kyc-orchestrator", Map.of("action", "final_verification")));
    }

    static Stream<Arguments> bodiesThatAreNoObject() {
        List<String> bodies = List.of(
                "{\"session_id\":\"" + MARKER,
                MARKER,
                "[{\"session_id\":\"" + MARKER + "\"}]",
                "\"" + MARKER + "\"",
                "17",
                "<session_id>" + MARKER + "</session_id>",
                "{\"session_id\":\"" + MARKER + "\",\"session_id\":\"" + MARKER + "\"}",
                // Looks like UTF-32 at first, but is not.
                "{\0\0\0\u00ff\u00ff\u00ff\u00ff" + MARKER,
                "{\"unknown\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
        return routes().flatMap(route -> bodies.stream().map(body -> Arguments.of(route, body)));
    }

    static Stream<Arguments> malformedIds() {
        List<String> ids = List.of(
                "short-7",
                "",
                "../../etc/" + MARKER,
                "..%2F..%2F" + MARKER,
                MARKER + " " + MARKER,
                MARKER + "\n",
                MARKER + "\u0000",
                "kyç-" + MARKER,
                "сессия-один",
                "a".repeat(65));
        return routes().flatMap(route -> ids.stream().map(id -> Arguments.of(route, id)));
    }

    @BeforeEach
    void startOnce() {
        if (session == null) {
            session = KycApi.start();
        }
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoObject")
    void refusesABodyThatIsNotAnObject(Route route, String body) {
        MALFORMED.before(aws, () -> send(route.path(), body));
    }

    @ParameterizedTest
    @MethodSource("malformedIds")
    void refusesAMalformedId(Route route, String id) {
        INVALID.before(aws, () -> send(route.path(), route.withId(id)))
                .body("violations.field", contains("session_id"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesAnIdOfAnotherType(Route route) {
        for (Object id : List.of(12345678, 1234.5678, true, List.of("session-one"), Map.of("id", "session-one"))) {
            INVALID.before(aws, () -> send(route.path(), route.withId(id)))
                    .body("violations.field", contains("session_id"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kyc/process-document",
                "/kyc/start-liveness",
                "/kyc/complete-liveness",
                "/kyc/final-verification",
                "/kyc",
                "/functions/kyc-orchestrator"
            })
    void refusesAnEmptyBody(String path) {
        for (String body : List.of("", "null")) {
            MALFORMED.before(aws, () -> send(path, body));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/functions/document-processor, image_data",
        "/functions/liveness-session-manager, action",
        "/functions/face-comparison, session_id"
    })
    void namesTheMissingFieldsOfAFunction(String path, String field) {
        for (String body : List.of("", "null", "{}")) {
            INVALID.before(aws, () -> send(path, body)).body("violations.field", contains(field));
        }
    }

    @Test
    void refusesARequestWithoutItsSession() {
        routes().filter(route -> !isStart(route))
                .forEach(route -> INVALID.before(aws, () -> send(route.path(), route.rest()))
                        .body("violations.field", contains("session_id")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kyc/start-session                  | document_type                | 7
            /kyc/start-session                  | minimum_age                  | "18"
            /kyc/start-session                  | minimum_age                  | 18.5
            /kyc/start-session                  | minimum_age                  | 99999999999
            /kyc/start-session                  | minimum_age                  | ""
            /kyc/start-session                  | applicant                    | "Xq7MARKERz"
            /kyc/start-session                  | consent                      | ["Xq7MARKERz"]
            /kyc/start-session                  | reference                    | 17
            /kyc/start-session                  | metadata                     | "Xq7MARKERz"
            /kyc/start-session                  | metadata                     | {"Xq7MARKERz!":1}
            /kyc                                | metadata                     | [["Xq7MARKERz"]]
            /kyc/process-document               | image_data                   | 17
            /kyc/process-document               | image_data                   | {"Xq7MARKERz":1}
            /kyc/process-document               | image_s3_key                 | true
            /kyc/complete-liveness              | liveness_session_id          | 17
            /kyc/final-verification             | similarity_threshold         | "95"
            /kyc/final-verification             | similarity_threshold         | ""
            /kyc/final-verification             | similarity_threshold         | [95]
            /kyc/final-verification             | id_face_s3_key               | 1
            /kyc                                | action                       | 1
            /kyc                                | similarity_threshold         | "Xq7MARKERz"
            /functions/document-processor       | image_data                   | ["Xq7MARKERz"]
            /functions/liveness-session-manager | action                       | {}
            /functions/liveness-session-manager | s3_bucket                    | 1
            /functions/face-comparison          | similarity_threshold         | "95.0"
            /functions/face-comparison          | similarity_threshold         | true
            """)
    void refusesAFieldOfAnotherType(String path, String field, String value) {
        String body = "{\"session_id\":\"%s\",\"%s\":%s}".formatted(session.id(), field, value);

        INVALID.before(aws, () -> send(path, body)).body("violations.field", contains(field));
    }

    @Test
    void namesTheFieldInsideAnObject() {
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"applicant\":{\"first_name\":17}}"))
                .body("violations.field", contains("applicant.first_name"));
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"metadata\":{\"branch\":17}}"))
                .body("violations.field", contains("metadata.branch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "START_KYC", "start", "start_kyc ", "../" + MARKER})
    void refusesAnUnknownAction(String action) {
        for (String path : List.of("/kyc", "/functions/kyc-orchestrator", "/functions/liveness-session-manager")) {
            INVALID.before(aws, () -> send(path, Map.of("action", action, "session_id", session.id())))
                    .body("violations.field", contains("action"));
            INVALID.before(aws, () -> send(path, Map.of("session_id", session.id())))
                    .body("violations.field", contains("action"));
        }
    }

    @Test
    void namesEveryWrongFieldAtTheStart() {
        Map<String, ?> body = Map.of(
                "applicant",
                Map.of("first_name", " ", "last_name", MARKER.repeat(20), "date_of_birth", "31.01.1990"),
                "consent",
                Map.of("policy_version", "", "given_at", "yesterday"),
                "minimum_age",
                0,
                "reference",
                " ",
                "metadata",
                Map.of("branch", "\n"));

        INVALID.before(aws, () -> send("/kyc/start-session", body))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "applicant.first_name",
                                "applicant.last_name",
                                "applicant.date_of_birth",
                                "consent.policy_version",
                                "consent.given_at",
                                "minimum_age",
                                "reference",
                                "metadata.branch"));
    }

    @ParameterizedTest
    @CsvSource({
        "date_of_birth, 2999-01-01",
        "date_of_birth, 1990-02-30",
        "date_of_birth, 1990-1-31",
        "date_of_birth, ''",
        "first_name, ''",
        "last_name, '  '"
    })
    void refusesAnImpossibleApplicant(String field, String value) {
        INVALID.before(aws, () -> send("/kyc/start-session", Map.of("applicant", Map.of(field, value))))
                .body("violations.field", contains("applicant." + field));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01T00:00:00Z", "2026-01-31T10:00:00", "2026-01-31", "''"})
    void refusesAConsentThatWasNotGiven(String givenAt) {
        INVALID.before(
                        aws,
                        () -> send(
                                "/kyc/start-session",
                                Map.of("consent", Map.of("policy_version", "1", "given_at", givenAt))))
                .body("violations.field", contains("consent.given_at"));
        INVALID.before(aws, () -> send("/kyc/start-session", Map.of("consent", Map.of())))
                .body("violations.field", containsInAnyOrder("consent.policy_version", "consent.given_at"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 121, Integer.MAX_VALUE})
    void refusesAnImplausibleAge(int age) {
        INVALID.before(aws, () -> send("/kyc/start-session", Map.of("minimum_age", age)))
                .body("violations.field", contains("minimum_age"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passport", "visa", "", MARKER})
    void refusesAnUnknownDocumentType(String type) {
        for (Route route : List.of(
                new Route("/kyc/start-session", Map.of("document_type", type)),
                new Route("/kyc/process-document", Map.of("document_type", type, "image_data", "x")),
                new Route("/functions/document-processor", Map.of("document_type", type, "image_data", "x")))) {
            INVALID.before(aws, () -> send(route.path(), route.withId("session-" + MARKER.length())))
                    .body("violations.field", contains("document_type"));
        }
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Refusal.of(409, "session_id_taken")
                .beforeItCosts(aws, () -> send("/kyc/start-session", Map.of("session_id", session.id())));

        given().get("/kyc/sessions/" + session.id()).then().statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/jpeg", "application/jose"})
    void refusesOtherContentTypes(String type) {
        Refusal refusal = Refusal.of(415, "unsupported_media_type");
        routes().forEach(route -> refusal.before(
                aws,
                () -> authorized()
                        .contentType(type)
                        .body(MARKER.getBytes(StandardCharsets.UTF_8))
                        .post(route.path())));
    }

    @Test
    void refusesAForm() {
        Refusal refusal = Refusal.of(415, "unsupported_media_type");
        routes().forEach(route -> refusal.before(
                aws, () -> authorized().formParam("session_id", session.id()).post(route.path())));
    }

    @Test
    void refusesAnotherMethod() {
        Refusal refusal = Refusal.of(405, "method_not_allowed");
        routes().forEach(route -> {
            refusal.before(aws, () -> authorized().get(route.path()));
            refusal.before(aws, () -> authorized().delete(route.path()));
        });
        // Not POST, which a neighbouring route takes; the framework then answers 404.
        refusal.before(aws, () -> given().put("/kyc/sessions/" + session.id() + "/status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kyc/" + MARKER, "/functions", "/functions/" + MARKER, "/kyc/sessions/x/y/z"})
    void refusesAnUnknownRoute(String path) {
        Refusal.of(404, "not_found").before(aws, () -> send(path, Map.of("session_id", session.id())));
        Refusal.of(404, "not_found").before(aws, () -> given().get(path));
    }

    @Test
    void refusesToAnswerInAnotherType() {
        Refusal.of(406, "not_acceptable")
                .before(aws, () -> given().accept("application/xml").get("/kyc/sessions/" + session.id()));
    }

    /** These routes choose the form of their answer, the second one after its work is paid. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void takesAnAcceptHeaderThatSaysNothingForNone(String accept) {
        Response report = given().header("Accept", accept).get("/kyc/sessions/" + session.id() + "/report");
        Response check = given().header("Accept", accept)
                .contentType("application/json")
                .body(Map.of("action", "create", "session_id", "accept-nothing-1"))
                .post("/functions/liveness-session-manager");

        for (Response answer : List.of(report, check)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("application/json");
        }
    }

    /** It has no meaning there, whatever it says that it is. */
    @Test
    void readsNoBodyOfGetAndDelete() {
        for (String path : List.of("", "/report")) {
            given().contentType("text/plain")
                    .body(MARKER)
                    .get("/kyc/sessions/" + session.id() + path)
                    .then()
                    .statusCode(200);
        }
        Refusal.of(404, "session_not_found")
                .check(given().contentType("text/plain").body(MARKER).delete("/kyc/sessions/no-such-session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-7", "..%2F..%2F" + MARKER, "kyç-session", "%00%00%00%00%00%00%00%00"})
    void refusesToShowAMalformedId(String id) {
        INVALID.before(aws, () -> given().urlEncodingEnabled(false).get("/kyc/sessions/" + id))
                .body("violations.field", hasItem("session_id"));
    }

    private static boolean isStart(Route route) {
        return route.path().equals("/kyc/start-session")
                || "start_kyc".equals(route.rest().get("action"));
    }

    private static Response send(String path, Object body) {
        return authorized().contentType("application/json").body(body).post(path);
    }

    private static RequestSpecification authorized() {
        return given().header("Authorization", "Bearer " + session.token());
    }
}
