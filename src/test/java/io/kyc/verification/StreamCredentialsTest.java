package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.local.store.TemporaryCredentials.Grant;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalTable;
import io.kyc.testing.Refusal;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials for the stream, from STS to the answer of start-liveness, and nowhere else. */
@BlackBox
@TestProfile(StreamCredentialsTest.WithRole.class)
class StreamCredentialsTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/kyc-stream";
    private static final String FUNCTION = "/functions/liveness-session-manager";
    /** Says that all went well, and has nothing of the answer. */
    private static final Fault WITHOUT_CREDENTIALS = new Fault.Answer(200, "Success", "no credentials here");

    private static final Refusal GONE = Refusal.of(409, "answer_not_kept");
    private static final Refusal DOWN = Refusal.of(503, "aws_unavailable");

    LocalAws aws;

    LocalTable table;

    /** The role. */
    public static class WithRole implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kyc.liveness.stream-role", ROLE);
        }
    }

    private static Started read() {
        Started session = KycApi.start();
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        return session;
    }

    private static Response start(Started session) {
        return KycApi.post(session, "/kyc/start-liveness", Map.of());
    }

    private static Response start(Started session, String key) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + session.token())
                .header("Idempotency-Key", key)
                .body(Map.of("session_id", session.id()))
                .post("/kyc/start-liveness");
    }

    private Grant granted(Response answer) {
        answer.then()
                .statusCode(200)
                .body("stream.region", equalTo(aws.region()))
                .body("stream.credentials.access_key_id", startsWith("ASIA"));
        Grant grant = aws.temporaryCredentials()
                .find(answer.path("stream.credentials.access_key_id"))
                .orElseThrow();
        assertThat(answer.<String>path("stream.credentials.secret_access_key")).isEqualTo(grant.secretAccessKey());
        assertThat(answer.<String>path("stream.credentials.session_token")).isEqualTo(grant.sessionToken());
        assertThat(Instant.parse(answer.path("stream.credentials.expires_at"))).isEqualTo(grant.expiresAt());
        return grant;
    }

    @Test
    void areForTheStreamAloneAndFifteenMinutes() {
        Started session = read();

        Grant grant = granted(start(session));

        assertThat(grant.role().arn()).isEqualTo(ROLE);
        assertThat(grant.role().duration()).isEqualTo(Duration.ofMinutes(15));
        assertThat(grant.role().policy())
                .contains("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + "\"rekognition:StartFaceLivenessSession\",\"Resource\":\"*\"}]}");
        assertThat(grant.role().sessionName()).matches("[0-9a-f]{64}").doesNotContain(session.id());
        assertThat(granted(start(session)).role().sessionName())
                .as("another attempt")
                .isNotEqualTo(grant.role().sessionName());
    }

    @Test
    void areAnsweredByEveryRouteThatStartsLiveness() {
        Map<String, Object> step = new HashMap<>(Map.of("action", "start_liveness"));
        for (String path : List.of("/kyc", "/functions/kyc-orchestrator")) {
            step.put("session_id", read().id());
            granted(KycApi.post(path, step));
        }
        granted(KycApi.post(
                FUNCTION,
                Map.of("action", "create", "session_id", UUID.randomUUID().toString())));
    }

    @Test
    void areInNoOtherAnswerAndNotInTheTable() {
        Started session = read();
        String key = UUID.randomUUID().toString();
        Grant grant = granted(start(session, key));
        Grant again = granted(start(session, key));
        Started left = read();
        Grant ofVoid = granted(start(left, left.id()));
        KycApi.processDocument(left, Specimen.PASSPORT).then().statusCode(200);
        String refused = GONE.check(start(left, left.id())).extract().asString();
        Grant function = granted(given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("action", "create", "session_id", UUID.randomUUID().toString()))
                .post(FUNCTION));

        String path = "/kyc/sessions/" + session.id();
        List<String> kept = table.items().stream()
                .filter(item -> item.contains("pk=AttributeValue(S=IDEMPOTENCY#"))
                .toList();
        for (String check : List.of("liveness_session_id", session.id(), left.id())) {
            assertThat(kept).as("the kept answers, readable").anyMatch(item -> item.contains(check));
        }
        List<String> seen = Stream.concat(
                        Stream.concat(table.items().stream(), Stream.of(refused)),
                        Stream.of(path, path + "/report", "/kyc/sessions/" + left.id())
                                .map(route -> get(route).asString()))
                .toList();
        for (Grant one : List.of(grant, again, ofVoid, function)) {
            for (String secret : List.of(one.accessKeyId(), one.secretAccessKey(), one.sessionToken())) {
                assertThat(seen).noneMatch(text -> text.contains(secret));
            }
        }
    }

    private static Stream<Fault> faults() {
        return Stream.of(
                Fault.accessDenied(),
                Fault.throttled(),
                Fault.failed(500),
                Fault.failed(503),
                Fault.expiredCredentials(),
                Fault.cut(),
                WITHOUT_CREDENTIALS);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areNeededAndTheirFailureCostsNoAttempt(Fault fault) {
        Started session = read();
        String key = UUID.randomUUID().toString();
        aws.faults().next("AssumeRole", 20, fault);

        Response refused = start(session, key);

        DOWN.check(refused).header("Retry-After", not(equalTo("0")));
        DOWN.check(start(session, key));
        aws.faults().clear();
        get("/kyc/sessions/" + session.id())
                .then()
                .body("state", equalTo("DOCUMENT_PROCESSED"))
                .body("attempts_left.start_liveness", equalTo(5));
        Response started = start(session, key);
        granted(started);
        Response repeated = start(session, key);
        granted(repeated);
        assertThat(repeated.<String>path("liveness_session_id")).isEqualTo(started.path("liveness_session_id"));
        get("/kyc/sessions/" + session.id()).then().body("attempts_left.start_liveness", equalTo(4));
    }

    /** The check that began beside a failed AssumeRole is nobody's: no answer names it. */
    @Test
    void comeWithACheckOfTheirOwnAfterAFailure() {
        Started session = read();
        int made = aws.calls("CreateFaceLivenessSession");
        aws.faults().next("AssumeRole", 1, Fault.accessDenied());

        String refused = start(session).asString();
        Response started = start(session);

        granted(started);
        assertThat(aws.calls("CreateFaceLivenessSession") - made).isEqualTo(2);
        assertThat(refused).doesNotContain("liveness_session_id");
        String liveness = started.path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);
        KycApi.completeLiveness(session, liveness)
                .then()
                .statusCode(200)
                .body("liveness_results.passed", equalTo(true));
    }

    /** The other way round: credentials without a check are not answered. */
    @Test
    void areNotAnsweredWithoutACheck() {
        Started session = read();
        aws.faults().next("CreateFaceLivenessSession", 20, Fault.failed(500));

        Response refused = start(session);

        aws.faults().clear();
        DOWN.check(refused);
        get("/kyc/sessions/" + session.id()).then().body("attempts_left.start_liveness", equalTo(5));
        granted(start(session));
    }

    @Test
    void areNotWaitedForWithoutEnd() {
        Started session = read();
        aws.faults().next("AssumeRole", 20, Fault.hang());
        long started = System.nanoTime();

        Response refused = start(session);

        aws.faults().clear();
        DOWN.check(refused);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void mayBeSlow() {
        Started session = read();
        aws.faults().next("AssumeRole", 1, Fault.delayed(Duration.ofMillis(700)));

        granted(start(session));
    }

    @Test
    void areNewForARepetitionWhileItsCheckWaits() {
        Started session = read();
        String key = UUID.randomUUID().toString();
        Response first = start(session, key);
        Grant one = granted(first);
        int paid = aws.calls("CreateFaceLivenessSession");

        Response second = start(session, key);

        Grant other = granted(second);
        assertThat(other.accessKeyId()).isNotEqualTo(one.accessKeyId());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(aws.calls("CreateFaceLivenessSession")).isEqualTo(paid);
        for (String member :
                List.of("session_id", "liveness_session_id", "region", "expires_at", "challenge", "status")) {
            assertThat(second.<String>path(member)).as(member).isEqualTo(first.path(member));
        }
        assertThat(second.<Map<String, ?>>path("next")).isEqualTo(first.path("next"));
        aws.faults().next("AssumeRole", 20, Fault.accessDenied());
        DOWN.check(start(session, key));
    }

    @Test
    void areRefusedToARepetitionWhoseCheckIsOverOrVoid() {
        Map<String, Supplier<Started>> ends = Map.of(
                "completed", () -> after(session -> {}, true),
                "another document",
                        () -> after(
                                session -> KycApi.processDocument(session, Specimen.PASSPORT)
                                        .then()
                                        .statusCode(200),
                                false),
                "another check", () -> after(session -> start(session).then().statusCode(200), false));
        ends.forEach((name, end) -> {
            Started session = end.get();
            int assumed = aws.calls("AssumeRole");

            GONE.check(start(session, session.id())).body("next.action", not(equalTo(null)));
            assertThat(aws.calls("AssumeRole")).as(name).isEqualTo(assumed);
        });
    }

    /** A session whose check was started under its id as the key, and ended like this. */
    private Started after(java.util.function.Consumer<Started> end, boolean complete) {
        Started session = read();
        String liveness = start(session, session.id()).path("liveness_session_id");
        if (complete) {
            KycApi.sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);
            KycApi.completeLiveness(session, liveness).then().statusCode(200);
        }
        end.accept(session);
        return session;
    }

    @Test
    void areNewForARepetitionOfFunction2() {
        String key = UUID.randomUUID().toString();
        Map<String, String> create =
                Map.of("action", "create", "session_id", UUID.randomUUID().toString());
        Supplier<Response> request = () -> given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(create)
                .post(FUNCTION);

        Response first = request.get();
        Response second = request.get();

        assertThat(granted(second).accessKeyId()).isNotEqualTo(granted(first).accessKeyId());
        assertThat(second.<String>path("liveness_session_id")).isEqualTo(first.path("liveness_session_id"));
    }

    /** A refusal is kept as it was, without credentials. */
    @Test
    void areNotAddedToAKeptRefusal() {
        Started session = read();
        for (int attempt = 0; attempt < 5; attempt++) {
            granted(start(session));
        }
        String key = UUID.randomUUID().toString();

        Response refused = start(session, key);

        Refusal.of(409, "too_many_attempts").check(refused);
        assertThat(start(session, key).asString()).isEqualTo(refused.asString());
    }
}
