package io.kyc.web;

import static io.kyc.testing.Refusal.MARKER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that a request does not have. A misspelt one must not switch a check off without notice. */
@BlackBox
class UnknownMembersTest {
    private static final Refusal INVALID = Refusal.of(400, "invalid_field");

    /** Started once, because no test here moves it. */
    private static Started session;

    LocalAws aws;

    @BeforeEach
    void startOnce() {
        if (session == null) {
            session = KycApi.start();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kyc/start-session                  | minimumAge          | 18                        | minimum_age
            /kyc/start-session                  | Document_type       | "passport"                | document_type
            /kyc/upload-url                     | contentType         | "image/png"               | content_type
            /kyc/process-document               | Document_type       | "passport"                | document_type
            /kyc/start-liveness                 | sessionId           | "Xq7MARKERz"              | session_id
            /kyc/complete-liveness              | livenessSessionId   | "Xq7MARKERz"              | liveness_session_id
            /kyc/final-verification             | similarityThreshold | 100                       | similarity_threshold
            /kyc                                | minimumAge          | {"Xq7MARKERz":["any"]}    | minimum_age
            /kyc/sessions/SESSION/review        | Decision            | "APPROVED"                | decision
            /functions/document-processor       | imageData           | "Xq7MARKERz"              | image_data
            /functions/liveness-session-manager | s3Bucket            | "Xq7MARKERz"              | s3_bucket
            /functions/face-comparison          | similarity-threshold | 100                      | similarity_threshold
            /functions/kyc-orchestrator         | ACTION              | "start_kyc"               | action
            """)
    void suggestsTheMeantField(String path, String member, String value, String meant) {
        String body = "{\"%s\":%s}".formatted(member, value);

        INVALID.before(aws, () -> send(path.replace("SESSION", session.id()), body))
                .body("violations.field", contains(member))
                .body(
                        "violations.message",
                        contains(allOf(startsWith("is not a field of this request."), containsString(meant))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kyc/start-session",
                "/kyc/upload-url",
                "/kyc/process-document",
                "/kyc/start-liveness",
                "/kyc/complete-liveness",
                "/kyc/final-verification",
                "/kyc",
                "/kyc/sessions/SESSION/review",
                "/kyc/sessions/SESSION/cancel",
                "/functions/document-processor",
                "/functions/liveness-session-manager",
                "/functions/face-comparison",
                "/functions/kyc-orchestrator"
            })
    void refusesUnknownMembersOfAnyType(String path) {
        for (String value : new String[] {"null", "\"" + MARKER + "\"", "[{}]"}) {
            INVALID.before(
                            aws,
                            () -> send(path.replace("SESSION", session.id()), "{\"no_such.field-1\":" + value + "}"))
                    .body("violations.field", contains("no_such.field-1"))
                    .body("violations.message", contains(containsString("Leave it out.")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, firstname, first_name",
        "applicant, dateOfBirth, date_of_birth",
        "consent, policyVersion, policy_version"
    })
    void namesThePlaceOfAnUnknownMember(String object, String member, String meant) {
        for (String action : new String[] {"", "\"action\":\"start_kyc\","}) {
            String body = "{%s\"%s\":{\"%s\":\"%s\"}}".formatted(action, object, member, MARKER);

            INVALID.before(aws, () -> send(action.isEmpty() ? "/kyc/start-session" : "/kyc", body))
                    .body("violations.field", contains(object + "." + member))
                    .body("violations.message", contains(containsString(meant)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\\r\\nSet-Cookie: a=b", "<b>Xq7MARKERz</b>", "имя", "Xq7MARKERz Xq7MARKERz"})
    void repeatsOnlyTextsThatLookLikeNames(String member) {
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"" + member + "\":1}"))
                .body("violations.field", contains("a field"));
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"consent\":{\"" + member + "\":1}}"))
                .body("violations.field", contains("consent"));
    }

    @Test
    void doesNotRepeatLongNames() {
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"" + "x".repeat(65) + "\":1}"))
                .body("violations.field", contains("a field"))
                .body("violations.message", contains(not(containsString("xxx"))));
        INVALID.before(aws, () -> send("/kyc/start-session", "{\"" + "x".repeat(64) + "\":1}"))
                .body("violations.field", contains("x".repeat(64)));
    }

    private static Response send(String path, String body) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + session.token())
                .body(body)
                .post(path);
    }
}
