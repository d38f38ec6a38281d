package io.kyc.access;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.infra.YamlTree;
import io.kyc.local.LocalAws;
import io.kyc.testing.BehindAGateway;
import io.kyc.testing.BlackBox;
import io.kyc.testing.GatewayEvent;
import io.kyc.testing.LambdaEvents.Returned;
import io.kyc.testing.LocalTable;
import io.kyc.testing.SideEffects;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every route with every kind of caller, called through the function's entry as the gateway calls it. */
@BlackBox
@TestProfile(BehindAGateway.class)
class AccessMatrixTest {

    /**
     * One line for each route of {@code docs/openapi.yaml}: the status for each {@link Kind}, in its order, on a new
     * session of the owner's. 400 and 409 mean that the caller was let in, because the request itself does nothing.
     */
    private static final String MATRIX = """
            #                                      nobody wrong other expired applicant owner stranger reviewer reader eraser
            POST /kyc/start-session                   401   401   401   401    401      201    201     403     403   403
            POST /kyc                                 401   401   401   401    401      400    404     403     403   403
            GET /kyc/sessions                         401   401   401   401    401      200    200     403     200   403
            GET /kyc/sessions/{session_id}            401   401   401   401    401      200    404     403     200   403
            GET /kyc/sessions/{session_id}/report     401   401   401   401    401      200    404     403     200   403
            GET /kyc/reviews                          401   401   401   401    401      200    200     200     403   403
            POST /kyc/sessions/{session_id}/review    401   401   401   401    401      409    404     409     403   403
            POST /kyc/sessions/{session_id}/cancel    401   401   401   401    401      200    404     403     403   403
            DELETE /kyc/sessions/{session_id}         401   401   401   401    401      200    404     403     403   200
            GET /kyc/health                           401   401   401   401    401      200    200     403     200   403
            POST /functions/document-processor        401   401   401   401    401      400    400     403     403   403
            POST /functions/liveness-session-manager  401   401   401   401    401      400    400     403     403   403
            POST /functions/face-comparison           401   401   401   401    401      409    404     403     403   403
            POST /functions/kyc-orchestrator          401   401   401   401    401      400    404     403     403   403
            POST /kyc/upload-url                      401   401   401   410    400      401    401     401     401   401
            POST /kyc/process-document                401   401   401   410    400      401    401     401     401   401
            POST /kyc/start-liveness                  401   401   401   410    409      401    401     401     401   401
            POST /kyc/complete-liveness               401   401   401   410    409      401    401     401     401   401
            POST /kyc/final-verification              401   401   401   410    409      401    401     401     401   401
            GET /kyc/sessions/{session_id}/status     401   401   401   410    200      401    401     401     401   401
            """;

    /** Only the first bytes of a PNG. */
    private static final String NO_PICTURE = "iVBORw0KGgo=";

    /** What the body needs besides {@code session_id} so that the caller is checked. */
    private static final Map<String, Map<String, ?>> BODIES = Map.of(
            "POST /kyc", Map.of("action", "process_document", "image_data", NO_PICTURE),
            "POST /functions/kyc-orchestrator", Map.of("action", "process_document", "image_data", NO_PICTURE),
            "POST /functions/document-processor", Map.of("image_data", NO_PICTURE),
            "POST /kyc/process-document", Map.of("image_data", NO_PICTURE),
            "POST /kyc/sessions/{session_id}/review", Map.of("decision", "APPROVED", "reason", "looks right"),
            "POST /kyc/complete-liveness", Map.of("liveness_session_id", "no-such-liveness-session"));

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 410);

    /** The kinds of callers. */
    private enum Kind {
        NOBODY,
        WRONG_TOKEN,
        OTHER_SESSIONS_TOKEN,
        EXPIRED_SESSIONS_TOKEN,
        APPLICANT,
        OWNER,
        STRANGER,
        REVIEWER,
        READER,
        ERASER;

        private GatewayEvent of(GatewayEvent request) {
            return switch (this) {
                case NOBODY -> request;
                case WRONG_TOKEN -> request.bearer("kct_" + "A".repeat(43));
                case OTHER_SESSIONS_TOKEN -> request.bearer(other.getString("client_token"));
                case EXPIRED_SESSIONS_TOKEN -> request.bearer(expired.getString("client_token"));
                case APPLICANT -> request.bearer(session.getString("client_token"));
                case OWNER -> request.jwt(Operators.ACME);
                case STRANGER -> request.jwt(Operators.STRANGER);
                case REVIEWER -> request.jwt(Operators.acme("kyc:review"));
                case READER -> request.jwt(Operators.acme("kyc:read"));
                case ERASER -> request.jwt(Operators.acme("kyc:erase"));
            };
        }
    }

    private static JsonPath session;
    private static JsonPath other;
    private static JsonPath expired;

    LocalAws aws;

    LocalTable table;

    @BeforeEach
    void startSessions() {
        if (session == null) {
            session = started();
            other = started();
            expired = started();
            table.expire(expired.getString("session_id"), Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void namesEveryRoute() {
        assertThat(matrix().keySet())
                .as("who may call a new route is not a detail: give it a line in MATRIX")
                .isEqualTo(YamlTree.documentedRoutes());
    }

    @Test
    void answersEachCallerAsTheMatrixSays() {
        Map<String, Map<Kind, Integer>> found = new TreeMap<>();
        matrix().forEach((route, expected) -> {
            found.put(route, new TreeMap<>());
            expected.forEach((kind, status) -> {
                SideEffects before = writtenOrPaid(status);
                Returned returned = kind.of(request(route, kind)).send();
                found.get(route).put(kind, returned.status());
                if (REFUSED.contains(status)) {
                    tellsNothing(route, kind, returned);
                    assertThat(writtenOrPaid(status)).as(route + " for " + kind).isEqualTo(before);
                }
            });
        });

        assertThat(found).isEqualTo(matrix());
    }

    @Test
    void ignoresATokenBesideAnIdentity() {
        String path = "/kyc/sessions/" + session.getString("session_id");
        GatewayEvent asOperator = GatewayEvent.of("GET", path).jwt(Operators.ACME);
        GatewayEvent asApplicant = GatewayEvent.of("GET", path + "/status");
        String token = session.getString("client_token");

        assertThat(asOperator.bearer("eyJhbGciOiJSUzI1NiJ9.e30.c2ln").send().status())
                .isEqualTo(200);
        assertThat(asOperator.bearer(token).send().status()).isEqualTo(200);
        assertThat(asApplicant.bearer(token).jwt(Operators.STRANGER).send().status())
                .isEqualTo(200);
    }

    /** A condition on a write may find out who owns an id; such a write is refused. */
    private SideEffects writtenOrPaid(int status) {
        return status == 404 ? SideEffects.paid(aws) : SideEffects.of(aws);
    }

    private void tellsNothing(String route, Kind kind, Returned returned) {
        String on = route + " for " + kind + ": " + returned.body();
        assertThat(returned.json().getMap("").keySet())
                .as(on)
                .isEqualTo(Set.of("type", "title", "status", "detail", "code", "request_id"));
        assertThat(returned.body())
                .as(on)
                .doesNotContain(
                        Operators.TENANT,
                        Operators.STRANGERS_TENANT,
                        session.getString("session_id"),
                        session.getString("client_token"),
                        "kct_",
                        "CREATED",
                        "your-kyc-bucket",
                        "Exception");
    }

    private static GatewayEvent request(String route, Kind kind) {
        JsonPath on = kind == Kind.EXPIRED_SESSIONS_TOKEN ? expired : session;
        boolean erases = route.startsWith("DELETE") && (kind == Kind.OWNER || kind == Kind.ERASER);
        boolean cancels = route.endsWith("/cancel") && kind == Kind.OWNER;
        if (erases || cancels) {
            on = started(); // The other callers need their own.
        }
        String id = on.getString("session_id");
        String[] parts = route.split(" ");
        GatewayEvent request = GatewayEvent.of(parts[0], parts[1].replace("{session_id}", id));
        Map<String, Object> body = new HashMap<>(BODIES.getOrDefault(route, Map.of()));
        // The paths of a review and of cancelling contain their session.
        if (!route.equals("POST /kyc/start-session") && !route.endsWith("/review") && !route.endsWith("/cancel")) {
            body.put("session_id", id);
        }
        return parts[0].equals("POST") ? request.body(body) : request;
    }

    private static JsonPath started() {
        Returned returned = GatewayEvent.of("POST", "/kyc/start-session")
                .jwt(Operators.ACME)
                .body(Map.of("document_type", "passport"))
                .send();
        assertThat(returned.status()).as(returned.body()).isEqualTo(201);
        return returned.json();
    }

    private static Map<String, Map<Kind, Integer>> matrix() {
        return MATRIX.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new ArrayList<>(List.of(line.split("\\s+"))))
                .collect(toMap(line -> line.get(0) + " " + line.get(1), line -> row(line.subList(2, line.size()))));
    }

    private static Map<Kind, Integer> row(List<String> statuses) {
        assertThat(statuses).hasSameSizeAs(Kind.values());
        return Arrays.stream(Kind.values())
                .collect(toMap(
                        kind -> kind,
                        kind -> Integer.valueOf(statuses.get(kind.ordinal())),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
