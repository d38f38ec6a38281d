package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.aws.Life;
import io.kyc.aws.MortalProcess;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.LocalTable;
import io.kyc.testing.MovableClock;
import io.kyc.testing.Verification;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process is killed before the first call to AWS of a request, before the second, and so on to the last. The client
 * repeats the request at once and after the lease. In every case it ends as if nothing had happened.
 */
@BlackBox
@TestProfile(MortalProcess.class)
class CrashTest {
    private static final Duration LEASE = Duration.ofSeconds(61);
    private static final List<String> PAID = List.of(
            "AnalyzeID", "DetectFaces", "CompareFaces", "CreateFaceLivenessSession", "GetFaceLivenessSessionResults");
    private static final List<String> FOLDERS = List.of("documents/", "faces/", "liveness-sessions/", "uploads/");

    /** The request of the flow or of a single function that is killed. */
    private enum Call {
        PROCESS_DOCUMENT("/kyc/process-document"),
        START_LIVENESS("/kyc/start-liveness"),
        COMPLETE_LIVENESS("/kyc/complete-liveness"),
        FINAL_VERIFICATION("/kyc/final-verification"),
        REVIEW("/kyc/sessions/{id}/review");

        private final String path;

        Call(String path) {
            this.path = path;
        }
    }

    LocalAws aws;

    LocalBucket bucket;

    LocalTable table;

    @Inject
    MovableClock clock;

    @Inject
    Sessions sessions;

    @AfterEach
    void begin() {
        Life.begin();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheSessionAsWithoutACrash(Call call) {
        Request undisturbed = ready(call);
        assertThat(undisturbed.send().statusCode()).isEqualTo(200);
        Left expected = left(undisturbed);

        int died = 0;
        while (true) {
            Request request = ready(call);
            Map<String, Integer> before = paid();
            Response first = killed(request, died + 1);
            if (first != null) {
                assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
                break;
            }
            died++;
            String as = call + " killed before call " + died;
            Response atOnce = request.send();
            if (atOnce.statusCode() != 200) {
                assertThat(atOnce.statusCode()).as(as + atOnce.asString()).isEqualTo(409);
                assertThat(atOnce.<String>path("code")).as(as).isIn("request_in_progress", "step_in_progress");
                assertThat(atOnce.header("Retry-After")).isNotNull();
            }
            clock.move(LEASE);
            Response answer = request.send();
            assertThat(answer.statusCode()).as(as + answer.asString()).isEqualTo(200);

            Response again = request.send();
            assertThat(again.header("Idempotent-Replayed")).as(as).isEqualTo("true");
            assertThat(again.asString()).as(as).isEqualTo(answer.asString());
            isLeftAs(expected, left(request), as);
            Map<String, Integer> after = paid();
            before.forEach((operation, calls) -> assertThat(after.get(operation) - calls)
                    .as(as + ": " + operation + " is repeated once at most")
                    .isLessThanOrEqualTo(2));
        }
        // Session, key, lease, commit, and at least one call between. A review has neither lease nor work.
        assertThat(died).isGreaterThanOrEqualTo(call == Call.REVIEW ? 3 : 5);
    }

    @Test
    void startsOneSession() {
        int died = 0;
        while (true) {
            Set<String> before = sessions();
            Request request =
                    new Request("/kyc/start-session", UUID.randomUUID().toString(), null, Map.of());
            Response first = killed(request, died + 1);
            if (first != null) {
                break;
            }
            died++;
            Response atOnce = request.send();
            assertThat(atOnce.statusCode()).isIn(201, 409);
            clock.move(LEASE);
            Response answer = request.send();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(request.send().asString()).isEqualTo(answer.asString());

            Set<String> new_ = new HashSet<>(sessions());
            new_.removeAll(before);
            assertThat(new_).as("killed before call " + died).containsExactly(answer.<String>path("session_id"));
            Started session = new Started(answer.path("session_id"), answer.path("client_token"));
            assertThat(KycApi.processDocument(session, Specimen.NO_DOCUMENT).statusCode())
                    .isEqualTo(200);
        }
        assertThat(died).isEqualTo(2);
    }

    @Test
    void leavesASingleFunctionAsAfterOneCall() {
        int died = 0;
        while (true) {
            String id = "crash-" + UUID.randomUUID();
            Request request = new Request(
                    "/functions/document-processor",
                    id,
                    null,
                    Map.of("session_id", id, "image_data", KycApi.base64(Specimen.PASSPORT.bytes())));
            Map<String, Integer> before = paid();
            Response first = killed(request, died + 1);
            if (first != null) {
                assertThat(first.statusCode()).isEqualTo(200);
                break;
            }
            died++;
            clock.move(LEASE);
            Response answer = request.send();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(request.send().asString()).isEqualTo(answer.asString());
            assertThat(keys(id)).containsExactly("faces/{id}/id_face.jpg");
            assertThat(paid().get("AnalyzeID") - before.get("AnalyzeID")).isLessThanOrEqualTo(2);
        }
        assertThat(died).isGreaterThanOrEqualTo(6);
    }

    @Test
    void doesNotStopAnErasure() {
        int died = 0;
        while (true) {
            Request done = ready(Call.FINAL_VERIFICATION);
            done.send().then().statusCode(200);
            Request request = new Request("DELETE", done.session(), done.token(), Map.of());
            Response first = killed(request, died + 1);
            if (first == null) {
                died++;
                Response looked = given().get("/kyc/sessions/" + done.session());
                assertThat(looked.statusCode()).as("killed before call " + died).isIn(200, 410);
                Response answer = request.send();
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                assertThat(answer.<String>path("status")).isEqualTo("ERASED");
            }
            assertThat(keys(done.session())).as("killed before call " + died).isEmpty();
            assertThat(table.mentioning(done.session()))
                    .as("killed before call " + died)
                    .isEmpty();
            given().get("/kyc/sessions/" + done.session()).then().statusCode(410);
            if (first != null) {
                break;
            }
        }
        assertThat(died).isGreaterThanOrEqualTo(10);
    }

    /** A request as the client repeats it, with the same key and the same bytes. */
    private record Request(String path, String session, String token, Map<String, ?> body) {
        Response send() {
            var request = given().contentType("application/json").header("Idempotency-Key", "crash-" + session);
            if (path.equals("DELETE")) {
                return request.delete("/kyc/sessions/" + session);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return request.body(body).post(path);
        }
    }

    /**
     * What is stored for a session.
     *
     * @param shown the operator's view, without values that differ between sessions
     * @param items number of items of each kind in the table
     * @param keys in the bucket
     */
    private record Left(Map<String, Object> shown, Map<String, Long> items, Set<String> keys) {}

    private Left left(Request request) {
        Map<String, Object> session = given().get("/kyc/sessions/" + request.session())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        Map<String, Object> shown = new TreeMap<>();
        for (String name : List.of("state", "version", "attempts_left", "done", "reasons", "checks")) {
            shown.put(name, session.get(name));
        }
        List<String> items = table.mentioning(request.session());
        assertThat(items).as("a lease").noneMatch(item -> item.contains("lease_until"));
        return new Left(
                shown,
                items.stream().collect(Collectors.groupingBy(CrashTest::kind, TreeMap::new, Collectors.counting())),
                keys(request.session()));
    }

    private static void isLeftAs(Left expected, Left left, String as) {
        assertThat(left.shown()).as(as).isEqualTo(expected.shown());
        assertThat(left.items()).as(as).isEqualTo(expected.items());
        assertThat(expected.keys()).as(as + ": nothing but what belongs there").containsAll(left.keys());
        // If the process was killed after the commit, the copies for people may be missing.
        Set<String> missing = new TreeSet<>(expected.keys());
        missing.removeAll(left.keys());
        assertThat(missing)
                .as(as)
                .allMatch(key -> !key.matches("[a-z-]+/\\{id\\}/\\d+/.*") && !key.startsWith("uploads"));
    }

    private static String kind(String item) {
        for (String kind :
                List.of("STATE", "AUDIT#", "EXPIRY", "LINK#IDEMPOTENCY", "IDEMPOTENCY#", "APPROVED#SESSION#")) {
            if (item.contains("sk=AttributeValue(S=" + kind) || item.contains("pk=AttributeValue(S=" + kind)) {
                return kind;
            }
        }
        return item;
    }

    /** @return the answer; null when the process was killed before it */
    private static Response killed(Request request, int call) {
        Life.endBefore(call);
        Response response = request.send();
        boolean died = Life.hasEnded();
        Life.begin();
        return died ? null : response;
    }

    /** A session that waits for the call, and the request that makes it. */
    private Request ready(Call call) {
        if (call == Call.REVIEW) {
            Session waiting = TestSessions.standing(
                    State.REVIEW, "local", UUID.randomUUID().toString());
            assertThat(sessions.create(TestSessions.start(waiting), Optional.empty()))
                    .isTrue();
            String id = waiting.id().value();
            return new Request(
                    call.path.replace("{id}", id), id, null, Map.of("decision", "APPROVED", "reason", "looks right"));
        }
        Started session = KycApi.start();
        Map<String, Object> body = new HashMap<>(Map.of("session_id", session.id()));
        if (call == Call.PROCESS_DOCUMENT) {
            body.put("image_data", KycApi.base64(Specimen.PASSPORT.bytes()));
            return new Request(call.path, session.id(), session.token(), body);
        }
        Verification verification = Verification.of(aws, session).document(Specimen.PASSPORT);
        if (call == Call.COMPLETE_LIVENESS) {
            body.put("liveness_session_id", verification.faces(ANNAS_SELFIES).livenessId());
        } else if (call != Call.START_LIVENESS) {
            verification.liveness(ANNAS_SELFIES);
        }
        return new Request(call.path, session.id(), session.token(), body);
    }

    private Set<String> keys(String session) {
        return FOLDERS.stream()
                .flatMap(folder -> bucket.keys(folder + session + "/").stream())
                .map(key ->
                        key.replace(session, "{id}").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{uuid}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> sessions() {
        return table.items().stream()
                .filter(item -> item.contains("S=STATE)"))
                .map(item -> item.replaceAll(".*pk=AttributeValue\\(S=SESSION#([^)]*)\\).*", "$1"))
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> paid() {
        return PAID.stream().collect(Collectors.toMap(operation -> operation, aws::calls));
    }
}
