package io.kyc.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.kyc.verification.session.Step;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls of the applicant's routes without the right token. */
@BlackBox
class ClientTokenAccessTest {
    private static final Refusal UNAUTHENTICATED = Refusal.of(401, "unauthenticated");
    private static final String UNKNOWN = "session-nobody-started";

    /** Started once, because no test here moves it. */
    private static Started session;

    private static Started another;

    LocalAws aws;

    @BeforeEach
    void startOnce() {
        if (session == null) {
            session = KycApi.start();
            another = KycApi.start();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAStepWithoutTheRightToken(Step step) {
        for (String authorization : wrong()) {
            UNAUTHENTICATED
                    .before(aws, () -> call(step, session.id(), given().header("Authorization", authorization)))
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
        UNAUTHENTICATED
                .before(aws, () -> call(step, session.id(), given()))
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void refusesTheStatusWithoutTheRightToken() {
        String path = "/kyc/sessions/" + session.id() + "/status";
        for (String authorization : wrong()) {
            UNAUTHENTICATED
                    .before(
                            aws,
                            () -> given().header("Authorization", authorization).get(path))
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
        UNAUTHENTICATED.before(aws, () -> given().get(path)).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @ParameterizedTest
    @EnumSource
    void findsNoMissingSession(Step step) {
        Refusal.of(404, "session_not_found").before(aws, () -> call(step, UNKNOWN, bearer()));
    }

    @Test
    void findsNoStatusOfAMissingSession() {
        Refusal.of(404, "session_not_found").before(aws, () -> bearer().get("/kyc/sessions/" + UNKNOWN + "/status"));
        Refusal.of(404, "session_not_found").before(aws, () -> given().get("/kyc/sessions/" + UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROCESS_DOCUMENT")
    void keepsTheOrderOfSteps(Step step) {
        Refusal.of(409, "out_of_order")
                .before(aws, () -> call(step, session.id(), bearer()))
                .body("next.action", equalTo("process_document"))
                .body("next.path", equalTo("/kyc/process-document"));
    }

    @Test
    void acceptsTheSchemeInAnyCase() {
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            given().header("Authorization", scheme + session.token())
                    .get("/kyc/sessions/" + session.id() + "/status")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CREATED"));
        }
    }

    private static List<String> wrong() {
        return List.of(
                "Bearer " + another.token(),
                "Bearer " + session.token() + "A",
                "Bearer " + session.token().substring(0, 20),
                "Bearer " + Refusal.MARKER,
                "Bearer",
                "Bearer ",
                "Basic " + KycApi.base64(("user:" + session.token()).getBytes(StandardCharsets.UTF_8)),
                session.token());
    }

    private static RequestSpecification bearer() {
        return given().header("Authorization", "Bearer " + session.token());
    }

    private static Response call(Step step, String id, RequestSpecification request) {
        return request.contentType("application/json")
                .body(KycApi.body(step, id))
                .post(step.path());
    }
}
