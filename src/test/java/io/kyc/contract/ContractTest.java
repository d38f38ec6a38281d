package io.kyc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
    private static final Contract CONTRACT = Contract.OF_THE_SERVICE;

    private static final String REVIEWED = """
            {"session_id": "session-1", "decision": "APPROVED", "automated_decision": "REVIEW", "reviewed_by": "ann",
             "reviewed_at": "2026-03-01T10:00:00.000Z", "review_reason": "Seen.", "status": "REVIEW_COMPLETED"}""";

    private static final String OUT_OF_ORDER = """
            {"type": "urn:kyc:error:out_of_order", "title": "Not the call that comes next", "status": 409,
             "detail": "Follow next.", "code": "out_of_order", "request_id": "1"}""";

    private static final Map<String, String> JSON =
            Map.of("content-type", "application/json;charset=UTF-8", "x-request-id", "1");
    private static final Map<String, String> PROBLEM =
            Map.of("content-type", "application/problem+json", "x-request-id", "1");

    private static Exchange review(int status, Map<String, String> headers, String body) {
        return new Exchange("POST", "/kyc/sessions/session-1/review", "", status, headers, body);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    @Test
    void allowsWhatIsDocumented() {
        assertThat(CONTRACT.breaches(review(200, JSON, REVIEWED))).isEmpty();
        assertThat(CONTRACT.breaches(review(409, PROBLEM, OUT_OF_ORDER))).isEmpty();
        assertThat(CONTRACT.breaches(review(409, with(PROBLEM, "retry-after", "2"), OUT_OF_ORDER)))
                .isEmpty();
    }

    @Test
    void findsAnUndocumentedStatus() {
        assertThat(CONTRACT.breaches(review(201, JSON, REVIEWED))).containsExactly("the status is not documented");
        assertThatThrownBy(() -> CONTRACT.check(review(201, JSON, REVIEWED)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /kyc/sessions/session-1/review answered 201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"status\"' | '\"other\": 1, \"status\"' | other",
                "'\"reviewed_by\": \"ann\",' | '' | reviewed_by",
                "'\"APPROVED\"' | '\"ACCEPTED\"' | decision",
                "'REVIEW_COMPLETED' | 'COMPLETED' | status",
                "'10:00:00.000Z' | '10:00:00Z' | reviewed_at",
                "'\"ann\"' | 'null' | reviewed_by"
            })
    void findsAnUndocumentedPropertyOrCode(String is, String becomes, String named) {
        assertThat(CONTRACT.breaches(review(200, JSON, REVIEWED.replace(is, becomes))))
                .isNotEmpty()
                .anyMatch(breach -> breach.contains(named));
    }

    @ParameterizedTest
    @CsvSource({"out_of_order, never_heard_of", "out_of_order, session_erased", "409, 410"})
    void findsACodeOfAnotherStatus(String is, String becomes) {
        assertThat(CONTRACT.breaches(review(409, PROBLEM, OUT_OF_ORDER.replace(is, becomes))))
                .isNotEmpty();
    }

    @Test
    void findsAMissingAndAnUndocumentedHeader() {
        assertThat(CONTRACT.breaches(review(200, Map.of("content-type", "application/json"), REVIEWED)))
                .containsExactly("the header X-Request-Id is missing");
        assertThat(CONTRACT.breaches(review(200, with(JSON, "Retry-After", "2"), REVIEWED)))
                .containsExactly("the header Retry-After is not documented");
        assertThat(CONTRACT.breaches(review(409, with(PROBLEM, "Retry-After", "soon"), OUT_OF_ORDER)))
                .isNotEmpty();
    }

    @Test
    void findsAnUndocumentedMediaTypeAndABodyThatIsNoJson() {
        assertThat(CONTRACT.breaches(review(200, with(JSON, "content-type", "text/html"), REVIEWED)))
                .containsExactly("the media type 'text/html' is not documented");
        assertThat(CONTRACT.breaches(review(200, JSON, "{"))).isNotEmpty();
    }

    @Test
    void findsARouteThatIsNotDocumented() {
        assertThat(CONTRACT.breaches(new Exchange("POST", "/kyc/other", "", 200, JSON, "{}")))
                .containsExactly("the route is not documented");
        assertThat(CONTRACT.breaches(new Exchange("PUT", "/kyc", "", 405, PROBLEM, OUT_OF_ORDER)))
                .isEmpty();
    }

    @Test
    void findsABodyThatWasAcceptedAndIsNotDocumented() {
        Exchange accepted = new Exchange(
                "POST",
                "/kyc/sessions/session-1/review",
                "{\"decision\": \"APPROVED\", \"reason\": \"Seen.\", \"other\": 1}",
                200,
                JSON,
                REVIEWED);

        assertThat(CONTRACT.breaches(accepted)).singleElement().asString().contains("it accepted", "other");
    }

    @Test
    void examplesAreOfTheirSchemas() {
        assertThat(CONTRACT.wrongExamples()).isEmpty();
    }

    /** Whoever calls the service in another way than by RestAssured calls the contract; the others call AWS, pages, receivers or the health check. */
    @Test
    void holdsEveryClientOfTheService() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<String> clients = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ContractTest::makesAClient)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();

            assertThat(clients)
                    .containsExactly(
                            "FaceLivenessTest.java",
                            "FaultRouteTest.java",
                            "FirstAnswer.java",
                            "FunctionUnderTest.java",
                            "LocalAwsTest.java",
                            "PlainHttp.java",
                            "PostTest.java",
                            "PresignedUrls.java",
                            "StoresTest.java",
                            "StreamClient.java");
        }
    }

    private static boolean makesAClient(Path file) {
        try {
            return Files.readString(file).matches("(?s).*HttpClient[.]new(?:HttpClient|Builder)[(].*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
