package io.kyc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.WiredLocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operation of AWS that the flow needs, in every trouble: the call is answered in time, right or with a documented problem;
 * afterwards the session is one that the rules allow, and once the trouble is over the call succeeds. The table that comes out is the one
 * in {@code docs/reliability.md}.
 */
@QuarkusTest
@TestProfile(FaultMatrixTest.ShortLease.class)
@QuarkusTestResource(value = WiredLocalAwsResource.class, restrictToAnnotatedClass = true)
class FaultMatrixTest {
    private static final List<Specimen> SELFIES =
            List.of(Specimen.SELFIE_1, Specimen.SELFIE_2, Specimen.SELFIE_3, Specimen.SELFIE_4);
    private static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final Duration FUNCTION_TIME = Duration.ofSeconds(29);

    private static final Map<String, Cell.Call> OPERATIONS = operations();

    @LocalAwsResource.Inject
    LocalAws aws;

    @LocalAwsResource.Inject
    WiredLocalAwsResource.Wires wires;

    private static Map<String, Cell.Call> operations() {
        Map<String, Cell.Call> calls = new LinkedHashMap<>();
        calls.put("AnalyzeID", Cell.Call.PROCESS_DOCUMENT);
        calls.put("DetectFaces", Cell.Call.PROCESS_DOCUMENT);
        calls.put("PutObject", Cell.Call.PROCESS_DOCUMENT);
        calls.put("CopyObject", Cell.Call.PROCESS_DOCUMENT);
        calls.put("CreateFaceLivenessSession", Cell.Call.START_LIVENESS);
        calls.put("GetFaceLivenessSessionResults", Cell.Call.COMPLETE_LIVENESS);
        calls.put("GetObject", Cell.Call.FINAL_VERIFICATION);
        calls.put("CompareFaces", Cell.Call.FINAL_VERIFICATION);
        calls.put("GetItem", Cell.Call.START_LIVENESS);
        calls.put("UpdateItem", Cell.Call.START_LIVENESS);
        calls.put("TransactWriteItems", Cell.Call.START_LIVENESS);
        return calls;
    }

    @Test
    void everyTroubleEndsRightOrInADocumentedProblemAndLosesNothing() throws IOException {
        warmUp();
        List<String> wrong = new ArrayList<>();
        StringBuilder table = new StringBuilder("| operation, needed by | ");
        Stream.of(Trouble.values())
                .forEach(trouble -> table.append(trouble.title()).append(" | "));
        table.append("\n|---|").append("---|".repeat(Trouble.values().length)).append('\n');
        OPERATIONS.forEach((operation, call) -> {
            table.append("| ").append(operation).append(", ").append(call.name().toLowerCase(java.util.Locale.ROOT));
            for (Trouble trouble : Trouble.values()) {
                Cell cell = new Cell(operation, call, trouble);
                table.append(" | ").append(cell.isPossible() ? outcome(cell, wrong) : "–");
            }
            table.append(" |\n");
        });
        System.out.println(table);
        assertThat(wrong).isEmpty();
        assertThat(Files.readString(DOCUMENT))
                .as("the table of the documentation")
                .contains(table);
    }

    /** The nets run once for each picture; after that their answers are recalled within the short timeouts here. */
    private void warmUp() {
        for (int i = 0; i < 20; i++) {
            Started session = KycApi.start();
            if (KycApi.processDocument(session, Specimen.PASSPORT).statusCode() != 200) {
                continue;
            }
            String liveness = KycApi.startLiveness(session);
            KycApi.sendFrames(aws.endpoint(), liveness, SELFIES);
            KycApi.completeLiveness(session, liveness);
            if (KycApi.finalVerification(session).statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("a verification does not end even without any trouble");
    }

    private String outcome(Cell cell, List<String> wrong) {
        Prepared prepared = prepare(cell.call());
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
            try (LocalClients clients = new LocalClients(aws)) {
                new SessionAudit(clients.dynamoDb())
                        .isUnbroken(prepared.session().id());
            }
            if (response.statusCode() >= 300) {
                succeeds(prepared.request());
            }
        } catch (AssertionError e) {
            wrong.add(cell + ": " + e.getMessage().replaceAll("\\s+", " ") + " " + response.asString());
        }
        return outcome;
    }

    /**
     * The call's success, if need be after repetitions: a request that could not give its lease back keeps others out until the lease
     * ends, and a busy machine may take longer than the short timeouts here.
     */
    private static Response succeeds(Supplier<Response> call) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            Response response = call.get();
            // A transaction whose answer was cut off was carried out: the session is one step on.
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

    private Prepared prepare(Cell.Call call) {
        Started session = KycApi.start();
        if (call == Cell.Call.PROCESS_DOCUMENT) {
            return new Prepared(session, () -> KycApi.processDocument(session, Specimen.PASSPORT));
        }
        succeeds(() -> KycApi.processDocument(session, Specimen.PASSPORT));
        if (call == Cell.Call.START_LIVENESS) {
            return new Prepared(session, () -> KycApi.post(session, "/kyc/start-liveness", Map.of()));
        }
        String liveness = succeeds(() -> KycApi.post(session, "/kyc/start-liveness", Map.of()))
                .path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), liveness, SELFIES).statusCode(200);
        if (call == Cell.Call.COMPLETE_LIVENESS) {
            return new Prepared(session, () -> KycApi.completeLiveness(session, liveness));
        }
        succeeds(() -> KycApi.completeLiveness(session, liveness));
        return new Prepared(session, () -> KycApi.finalVerification(session));
    }

    /** So that a lease that could not be given back ends within the test. */
    public static class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.verification.lease", "PT7S",
                    "kyc.deadline.work", "PT5S",
                    "kyc.deadline.release", "PT1S");
        }
    }
}
