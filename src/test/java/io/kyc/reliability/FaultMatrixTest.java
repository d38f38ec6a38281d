package io.kyc.reliability;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.ClientTokens;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.WiredLocalAwsResource;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every operation of AWS that the service needs, in every trouble. The call is answered in time, correctly or with a
 * documented problem. Afterwards the rules allow the session's state, and once the trouble is over the call succeeds.
 * The resulting table is the one in {@code docs/reliability.md}.
 */
@QuarkusTest
@TestProfile(FaultMatrixTest.ShortLease.class)
@QuarkusTestResource(value = WiredLocalAwsResource.class, restrictToAnnotatedClass = true)
class FaultMatrixTest {
    private static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final Duration FUNCTION_TIME = Duration.ofSeconds(29);

    /** An operation, and a call that needs it. */
    private record Row(String operation, Cell.Call call) {}

    private static final List<Row> ROWS = List.of(
            new Row("AnalyzeID", Cell.Call.PROCESS_DOCUMENT),
            new Row("DetectFaces", Cell.Call.PROCESS_DOCUMENT),
            new Row("PutObject", Cell.Call.PROCESS_DOCUMENT),
            new Row("CopyObject", Cell.Call.PROCESS_DOCUMENT),
            new Row("GetObject", Cell.Call.PROCESS_UPLOADED_DOCUMENT),
            new Row("CreateFaceLivenessSession", Cell.Call.START_LIVENESS),
            new Row("AssumeRole", Cell.Call.START_LIVENESS_UNDER_A_KEY),
            new Row("GetFaceLivenessSessionResults", Cell.Call.COMPLETE_LIVENESS),
            new Row("GetObject", Cell.Call.FINAL_VERIFICATION),
            new Row("CompareFaces", Cell.Call.FINAL_VERIFICATION),
            new Row("SearchFacesByImage", Cell.Call.FINAL_VERIFICATION),
            new Row("Query", Cell.Call.FINAL_VERIFICATION),
            new Row("IndexFaces", Cell.Call.FINAL_VERIFICATION),
            new Row("GetItem", Cell.Call.START_LIVENESS),
            new Row("UpdateItem", Cell.Call.START_LIVENESS),
            new Row("TransactWriteItems", Cell.Call.START_LIVENESS),
            new Row("PutItem", Cell.Call.START_LIVENESS_UNDER_A_KEY),
            new Row("DeleteItem", Cell.Call.REFUSAL_UNDER_A_KEY),
            new Row("TransactWriteItems", Cell.Call.REVIEW),
            new Row("Query", Cell.Call.LIST),
            new Row("BatchGetItem", Cell.Call.LIST),
            new Row("Query", Cell.Call.REPORT),
            new Row("ListObjects", Cell.Call.ERASE),
            new Row("DeleteObjects", Cell.Call.ERASE),
            new Row("DeleteFaces", Cell.Call.ERASE),
            new Row("Query", Cell.Call.ERASE),
            new Row("BatchWriteItem", Cell.Call.ERASE));

    LocalAws aws;

    LocalBucket bucket;

    WiredLocalAwsResource.Wires wires;

    @Inject
    Sessions sessions;

    @Inject
    ClientTokens tokens;

    private LocalClients clients;

    @BeforeEach
    void open() {
        clients = new LocalClients(aws);
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void everyTroubleEndsWellOrInADocumentedProblem() throws IOException {
        warmUp();
        List<String> wrong = new ArrayList<>();
        StringBuilder table = new StringBuilder("| operation, needed by | ");
        Stream.of(Trouble.values())
                .forEach(trouble -> table.append(trouble.title()).append(" | "));
        table.append("\n|---|").append("---|".repeat(Trouble.values().length)).append('\n');
        for (Row row : ROWS) {
            table.append("| ")
                    .append(row.operation())
                    .append(", ")
                    .append(row.call().title());
            for (Trouble trouble : Trouble.values()) {
                Cell cell = new Cell(row.operation(), row.call(), trouble);
                table.append(" | ").append(cell.isPossible() ? outcome(cell, wrong) : "–");
            }
            table.append(" |\n");
        }
        waiting.ifPresent(prepared -> succeeds(prepared.request()));
        System.out.println(table);
        assertThat(wrong).isEmpty();
        assertThat(Files.readString(DOCUMENT))
                .as("the table of the documentation")
                .contains(table);
    }

    /**
     * The nets run once for each picture. After that, their answers are repeated within the short timeouts of this
     * test.
     */
    private void warmUp() {
        for (int i = 0; i < 20; i++) {
            Started session = KycApi.start();
            if (KycApi.processDocument(session, Specimen.PASSPORT).statusCode() != 200) {
                continue;
            }
            String liveness = KycApi.startLiveness(session);
            KycApi.sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES);
            KycApi.completeLiveness(session, liveness);
            if (KycApi.finalVerification(session).statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("a verification does not end even without any trouble");
    }

    private String outcome(Cell cell, List<String> wrong) {
        Prepared prepared = prepared(cell.call());
        int before = aws.calls(cell.operation());
        cell.trouble().make(aws, wires, cell.operation());
        long started = System.nanoTime();
        Response response = prepared.request().get();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Trouble.end(aws, wires);
        String outcome = response.statusCode() < 300
                ? Integer.toString(response.statusCode())
                : response.statusCode() + " " + response.path("code");
        try {
            assertThat(outcome).isEqualTo(cell.expected());
            assertThat(took).isLessThan(FUNCTION_TIME);
            assertThat(response.header("Retry-After") != null).as("Retry-After").isEqualTo(cell.saysWhenToComeAgain());
            if (cell.trouble() != Trouble.RESET) {
                // A reset connection never reaches the server.
                assertThat(aws.calls(cell.operation()))
                        .as("the operation is needed")
                        .isGreaterThan(before);
            }
            boolean goesOn = response.statusCode() >= 300;
            if (cell.call() != Cell.Call.ERASE) {
                new SessionAudit(clients.dynamoDb())
                        .isUnbroken(prepared.session().id());
            }
            if (goesOn && cell.call() == Cell.Call.FINAL_VERIFICATION) {
                // As if nothing had happened, so that the next trouble meets the same session.
                waiting = Optional.of(prepared);
            } else if (goesOn && cell.call() != Cell.Call.REFUSAL_UNDER_A_KEY) {
                // For a refusal, the first answer was right. Its key is free at the latest when its lease ends.
                succeeds(prepared.request());
            }
            if (cell.call() == Cell.Call.ERASE) {
                nothingIsLeft(prepared.session().id());
            }
        } catch (AssertionError e) {
            wrong.add(cell + ": " + e.getMessage().replaceAll("\\s+", " ") + " " + response.asString());
        }
        return outcome;
    }

    private void nothingIsLeft(String session) {
        assertThat(bucket.keys("documents/" + session + "/")).isEmpty();
        assertThat(clients.dynamoDb()
                        .query(q -> q.tableName(LocalAwsResource.TABLE)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SESSION#" + session)))
                                .consistentRead(true))
                        .items())
                .isEmpty();
    }

    /**
     * Repeats the call until it succeeds. A request that could not give its lease back blocks others until the lease
     * ends, and a busy machine may exceed the short timeouts of this test.
     */
    private static Response succeeds(Supplier<Response> call) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            Response response = call.get();
            // If the answer of a transaction was cut off, it was carried out, and the session is one step further.
            if (response.statusCode() == 200 || "out_of_order".equals(response.path("code"))) {
                return response;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("does not succeed once the trouble is over: " + response.asString());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** A session that is ready for a call, and the call. */
    private record Prepared(Started session, Supplier<Response> request) {}

    /** A session still before its final verification, after one that met a trouble. */
    private Optional<Prepared> waiting = Optional.empty();

    private Prepared prepared(Cell.Call call) {
        if (call == Cell.Call.FINAL_VERIFICATION && waiting.isPresent()) {
            Prepared again = waiting.get();
            waiting = Optional.empty();
            return again;
        }
        return switch (call) {
            case PROCESS_DOCUMENT, PROCESS_UPLOADED_DOCUMENT -> document(call);
            case COMPLETE_LIVENESS, FINAL_VERIFICATION -> walked(call);
            case START_LIVENESS -> {
                Started session = stored(State.DOCUMENT_PROCESSED);
                yield new Prepared(session, () -> KycApi.post(session, "/kyc/start-liveness", Map.of()));
            }
            case START_LIVENESS_UNDER_A_KEY -> underAKey("/kyc/start-liveness", Map.of());
            case REFUSAL_UNDER_A_KEY -> underAKey("/kyc/complete-liveness", Map.of("liveness_session_id", "none"));
            case REVIEW, LIST, REPORT, ERASE -> operators(call);
        };
    }

    private Prepared document(Cell.Call call) {
        Started session = KycApi.start();
        if (call == Cell.Call.PROCESS_DOCUMENT) {
            return new Prepared(session, () -> KycApi.processDocument(session, Specimen.PASSPORT));
        }
        String key = "uploads/" + session.id() + "/front-1";
        bucket.put(key, Specimen.PASSPORT.bytes());
        return new Prepared(session, () -> KycApi.post(session, "/kyc/process-document", Map.of("image_s3_key", key)));
    }

    private Prepared walked(Cell.Call call) {
        Started session = KycApi.start();
        succeeds(() -> KycApi.processDocument(session, Specimen.PASSPORT));
        String liveness = succeeds(() -> KycApi.post(session, "/kyc/start-liveness", Map.of()))
                .path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);
        if (call == Cell.Call.COMPLETE_LIVENESS) {
            return new Prepared(session, () -> KycApi.completeLiveness(session, liveness));
        }
        succeeds(() -> KycApi.completeLiveness(session, liveness));
        return new Prepared(session, () -> KycApi.finalVerification(session));
    }

    private Prepared underAKey(String path, Map<String, ?> body) {
        Started session = stored(State.DOCUMENT_PROCESSED);
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("session_id", session.id());
        return new Prepared(
                session,
                () -> given().contentType(ContentType.JSON)
                        .header("Authorization", "Bearer " + session.token())
                        .header("Idempotency-Key", session.id())
                        .body(whole)
                        .post(path));
    }

    private Prepared operators(Cell.Call call) {
        Started session = stored(State.REVIEW);
        String path = "/kyc/sessions/" + session.id();
        return switch (call) {
            case REVIEW ->
                new Prepared(
                        session,
                        () -> KycApi.post(path + "/review", Map.of("decision", "DECLINED", "reason", "for this test")));
            case LIST -> new Prepared(session, () -> given().get("/kyc/reviews?limit=1"));
            case REPORT -> new Prepared(session, () -> given().get(path + "/report"));
            default -> {
                bucket.put("documents/" + session.id() + "/1/front", new byte[1]);
                clients.dynamoDb()
                        .putItem(put -> put.tableName(LocalAwsResource.TABLE)
                                .item(Map.of(
                                        "pk",
                                        AttributeValue.fromS("SESSION#" + session.id()),
                                        "sk",
                                        AttributeValue.fromS("FACE#" + UUID.randomUUID()))));
                yield new Prepared(session, () -> given().delete(path));
            }
        };
    }

    /** A session that skipped the steps to this state. */
    private Started stored(State state) {
        Session session =
                TestSessions.standing(state, "local", UUID.randomUUID().toString());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return new Started(
                session.id().value(),
                tokens.token(session.id(), session.facts().start().nonce()));
    }

    /** Short, so that a lease that could not be given back ends within the test. */
    public static class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.seen.documents.enabled", "true",
                    "kyc.seen.faces.enabled", "true",
                    "kyc.liveness.stream-role", "arn:aws:iam::123456789012:role/kyc-stream",
                    "kyc.verification.lease", "PT7S",
                    "kyc.deadline.work", "PT5S",
                    "kyc.deadline.release", "PT1S");
        }
    }
}
