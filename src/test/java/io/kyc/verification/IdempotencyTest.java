package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalTable;
import io.kyc.testing.Refusal;
import io.kyc.testing.SideEffects;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request, sent again under its key, over HTTP. */
@BlackBox
class IdempotencyTest {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    LocalAws aws;

    LocalTable table;

    @Test
    void answersEveryStepAgainWhateverHasHappenedSince() {
        Map<String, String> start = Map.of("document_type", "passport");
        Sent started = sent(operator("the-start"), "/kyc/start-session", start, 201);
        Started session =
                new Started(started.first().path("session_id"), started.first().path("client_token"));

        Sent document =
                sent(applicant(session, "a"), "/kyc/process-document", picture(session, Specimen.PASSPORT), 200);
        Sent liveness = sent(applicant(session, "a"), "/kyc/start-liveness", of(session), 200);
        String check = liveness.first().path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), check, ANNAS_SELFIES).statusCode(200);
        Map<String, String> taken = Map.of("session_id", session.id(), "liveness_session_id", check);
        Sent completed = sent(applicant(session, "a"), "/kyc/complete-liveness", taken, 200);
        Sent decided = sent(applicant(session, "a"), "/kyc/final-verification", of(session), 200);
        decided.first().then().body("decision", equalTo("APPROVED"));

        SideEffects before = SideEffects.paid(aws);
        for (Sent sent : List.of(started, document, liveness, completed, decided)) {
            sent.isAnsweredAgain();
        }
        assertThat(SideEffects.paid(aws)).as("paid or written to the bucket").isEqualTo(before);
        given().get("/kyc/sessions/" + session.id()).then().body("version", equalTo(5));
    }

    @Test
    void answersTheFunctionsAndTheOneRouteAgain() {
        String id = "idem-" + UUID.randomUUID();
        Sent read = sent(
                operator(id),
                "/functions/document-processor",
                Map.of("session_id", id, "image_data", KycApi.base64(Specimen.PASSPORT.bytes())),
                200);
        Sent created = sent(
                operator(id), "/functions/liveness-session-manager", Map.of("action", "create", "session_id", id), 200);
        String check = created.first().path("session_id");
        KycApi.sendFrames(aws.endpoint(), check, ANNAS_SELFIES).statusCode(200);
        Sent results = sent(
                operator(id + "r"),
                "/functions/liveness-session-manager",
                Map.of("action", "get_results", "session_id", check),
                200);
        Sent compared = sent(operator(id), "/functions/face-comparison", Map.of("session_id", id), 200);
        Sent started = sent(operator(id), "/kyc", Map.of("action", "start_kyc"), 201);
        Sent orchestrated = sent(operator(id), "/functions/kyc-orchestrator", Map.of("action", "start_kyc"), 201);

        SideEffects before = SideEffects.paid(aws);
        for (Sent sent : List.of(read, created, results, compared, started, orchestrated)) {
            sent.isAnsweredAgain();
        }
        assertThat(SideEffects.paid(aws)).isEqualTo(before);
        assertThat(started.first().<String>path("session_id"))
                .as("another route, another key")
                .isNotEqualTo(orchestrated.first().path("session_id"));
    }

    @Test
    void acceptsAKeyForOneRequestOnly() {
        Started session = KycApi.start();
        sent(applicant(session, "k"), "/kyc/process-document", picture(session, Specimen.NO_DOCUMENT), 200);

        Refusal.of(422, "idempotency_key_reused")
                .beforeItCosts(
                        aws,
                        () -> applicant(session, "k")
                                .body(picture(session, Specimen.PASSPORT))
                                .post("/kyc/process-document"));
    }

    @Test
    void comparesTheBodyToItsLastByte() {
        String key = UUID.randomUUID().toString();
        String body = "{\"document_type\":\"passport\"}" + " ".repeat(20_000);
        String id = operator(key)
                .body(body)
                .post("/kyc/start-session")
                .then()
                .statusCode(201)
                .extract()
                .path("session_id");

        operator(key)
                .body(body)
                .post("/kyc/start-session")
                .then()
                .statusCode(201)
                .body("session_id", equalTo(id));
        Refusal.of(422, "idempotency_key_reused")
                .check(operator(key).body(body + "\n").post("/kyc/start-session"));
    }

    @Test
    void acceptsARequestWithoutABody() {
        String key = UUID.randomUUID().toString();
        Supplier<Response> start =
                () -> given().header(KEY, key).contentType("application/json").post("/kyc/start-session");

        assertThat(start.get().asString()).isEqualTo(start.get().asString());
    }

    @Test
    void separatesKeysByCallerAndRoute() {
        Started one = KycApi.start();
        Started two = KycApi.start();
        sent(applicant(one, "same"), "/kyc/process-document", picture(one, Specimen.NO_DOCUMENT), 200);

        sent(applicant(two, "same"), "/kyc/process-document", picture(two, Specimen.NO_DOCUMENT), 200);
        applicant(one, "same")
                .body(of(one))
                .post("/kyc/start-liveness")
                .then()
                .statusCode(409)
                .body("code", equalTo("out_of_order"));
        operator("same")
                .body(Map.of("action", "process_document", "session_id", one.id(), "image_data", "AAAA"))
                .post("/kyc")
                .then()
                .statusCode(415);
    }

    @Test
    void carriesOutOneOfManyRequests() {
        Started session = KycApi.start();
        Map<String, ?> body = picture(session, Specimen.NO_DOCUMENT);
        int paid = aws.calls("AnalyzeID");

        List<Response> responses =
                AtOnce.run(32, n -> applicant(session, "one-of-many").body(body).post("/kyc/process-document"));

        assertThat(aws.calls("AnalyzeID")).isEqualTo(paid + 1);
        assertThat(responses.stream().filter(r -> r.statusCode() == 200 && r.header(REPLAYED) == null))
                .hasSize(1);
        String answer = applicant(session, "one-of-many")
                .body(body)
                .post("/kyc/process-document")
                .asString();
        for (Response response : responses) {
            if (response.statusCode() == 200) {
                assertThat(response.asString()).isEqualTo(answer);
            } else {
                Refusal.of(409, "request_in_progress").check(response).header("Retry-After", equalTo("2"));
            }
        }
        status(session, 4);
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingForAnUnauthorizedCaller(Step step) {
        Started session = KycApi.start();
        int read = aws.calls("GetItem");

        Refusal.of(401, "unauthenticated")
                .before(
                        aws,
                        () -> given().contentType("application/json")
                                .header(KEY, "stranger")
                                .body(Map.of("session_id", session.id()))
                                .post(step.path()));
        assertThat(aws.calls("GetItem")).isEqualTo(read);
        Refusal.of(401, "unauthenticated")
                .before(
                        aws,
                        () -> applicant(new Started(session.id(), "kct_wrong"), "stranger")
                                .body(KycApi.body(step, session.id()))
                                .post(step.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ümlaut", "one,two"})
    void refusesAKeyOfAnotherForm(String key) {
        Refusal.of(400, "invalid_field")
                .before(aws, () -> operator(key).body("{}").post("/kyc/start-session"))
                .body("violations[0].field", equalTo(KEY));
    }

    @Test
    void refusesTwoKeys() {
        Refusal.of(400, "invalid_field")
                .before(aws, () -> operator("one").header(KEY, "two").body("{}").post("/kyc/start-session"));
        Refusal.of(400, "invalid_field")
                .before(aws, () -> operator("k".repeat(256)).body("{}").post("/kyc/start-session"));
    }

    @Test
    void leavesTheKeyUnusedWhenTheRequestIsRefused() {
        Started session = KycApi.start();
        for (int i = 0; i < 2; i++) {
            applicant(session, "k")
                    .body(of(session))
                    .post("/kyc/start-liveness")
                    .then()
                    .statusCode(409)
                    .header(REPLAYED, nullValue())
                    .body("code", equalTo("out_of_order"));
        }
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);

        sent(applicant(session, "k"), "/kyc/start-liveness", of(session), 200).isAnsweredAgain();
    }

    @Test
    void leavesTheKeyUnusedWhenAwsFails() {
        Started session = KycApi.start();
        aws.faults().next("AnalyzeID", 3, Fault.throttled());
        applicant(session, "k")
                .body(picture(session, Specimen.NO_DOCUMENT))
                .post("/kyc/process-document")
                .then()
                .statusCode(429);

        sent(applicant(session, "k"), "/kyc/process-document", picture(session, Specimen.NO_DOCUMENT), 200);
        status(session, 4);
    }

    @Test
    void leavesTheKeyUnusedForAKnownDecision() {
        Started session = Verification.of(aws).upTo(State.APPROVED).session();

        Sent late = sent(applicant(session, "late"), "/kyc/final-verification", of(session), 200);
        assertThat(late.again().statusCode()).isEqualTo(200);
        assertThat(late.again().asString()).isEqualTo(late.first().asString());
    }

    @Test
    void repeatsARefusalThatCostAnAttempt() {
        Started session = KycApi.start();
        aws.faults().next("AnalyzeID", 1, new Fault.Answer(400, "BadDocumentException", "for this test"));
        Sent refused =
                sent(applicant(session, "k"), "/kyc/process-document", picture(session, Specimen.NO_DOCUMENT), 400);
        refused.first().then().body("code", equalTo("image_unreadable"));

        refused.isAnsweredAgain();
        assertThat(refused.again().contentType()).startsWith("application/problem+json");
        status(session, 4);
    }

    @Test
    void repeatsTheRefusalThatDeclined() {
        Started session = Verification.of(aws).upTo(State.DOCUMENT_PROCESSED).session();
        for (int attempt = 1; attempt <= 5; attempt++) {
            KycApi.startLiveness(session);
        }
        Sent refused = sent(applicant(session, "k"), "/kyc/start-liveness", of(session), 409);
        refused.first().then().body("code", equalTo("too_many_attempts"));

        refused.isAnsweredAgain();
    }

    @Test
    void keepsNoToken() {
        String token = sent(operator(UUID.randomUUID().toString()), "/kyc/start-session", Map.of(), 201)
                .first()
                .path("client_token");
        sent(operator(UUID.randomUUID().toString()), "/kyc", Map.of("action", "start_kyc"), 201);

        assertThat(table.items()).isNotEmpty().noneMatch(item -> item.contains("kct_") || item.contains(token));
    }

    /** A request and its first answer. */
    private record Sent(Supplier<Response> request, Response first) {
        Response again() {
            return request.get();
        }

        void isAnsweredAgain() {
            Response again = again();
            assertThat(again.header(REPLAYED)).as(again.asString()).isEqualTo("true");
            assertThat(again.statusCode()).isEqualTo(first.statusCode());
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.contentType()).isEqualTo(first.contentType());
            assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        }
    }

    private static Sent sent(RequestSpecification request, String path, Map<String, ?> body, int status) {
        Supplier<Response> send = () -> given().spec(request).body(body).post(path);
        Response first = send.get();
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(status);
        assertThat(first.header(REPLAYED)).isNull();
        return new Sent(send, first);
    }

    private static RequestSpecification operator(String key) {
        return given().contentType("application/json").header(KEY, key);
    }

    private static RequestSpecification applicant(Started session, String key) {
        return operator(key).header("Authorization", "Bearer " + session.token());
    }

    private static Map<String, String> of(Started session) {
        return Map.of("session_id", session.id());
    }

    private static Map<String, String> picture(Started session, Specimen document) {
        return Map.of("session_id", session.id(), "image_data", KycApi.base64(document.bytes()));
    }

    private static void status(Started session, int attemptsLeft) {
        given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status")
                .then()
                .statusCode(200)
                .body("attempts_left.process_document", equalTo(attemptsLeft));
    }
}
