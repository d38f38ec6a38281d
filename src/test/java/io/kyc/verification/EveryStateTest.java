package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.ClientTokens;
import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalTable;
import io.kyc.testing.SideEffects;
import io.kyc.testing.Verification;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Verdict;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every state with every call on a session except erasing, over HTTP: status and code, and the state after an allowed
 * call.
 */
@BlackBox
class EveryStateTest {

    /** The answer to each call: a status with its problem's code, or with the next state. */
    private static final String TABLE = """
            #                          upload_url           process_document        start_liveness          complete_liveness       final_verification      status  show  start_session              review               report  cancel
            CREATED                    200                  200:DOCUMENT_PROCESSED  409:out_of_order        409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            DOCUMENT_WITHOUT_PORTRAIT  200                  200:DOCUMENT_PROCESSED  409:out_of_order        409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            DOCUMENT_PROCESSED         200                  200:DOCUMENT_PROCESSED  200:LIVENESS_STARTED    409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            LIVENESS_STARTED           200                  200:DOCUMENT_PROCESSED  200:LIVENESS_STARTED    409:liveness_pending    409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            LIVENESS_ENDED             200                  200:DOCUMENT_PROCESSED  200:LIVENESS_STARTED    200:LIVENESS_COMPLETED  409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            LIVENESS_FAILED            200                  200:DOCUMENT_PROCESSED  200:LIVENESS_STARTED    409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            LIVENESS_COMPLETED         200                  200:DOCUMENT_PROCESSED  200:LIVENESS_STARTED    409:out_of_order        200:APPROVED            200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            APPROVED                   409:out_of_order     409:out_of_order        409:out_of_order        409:out_of_order        200:APPROVED            200     200   409:session_id_taken       409:out_of_order     200     409:out_of_order
            DECLINED                   409:out_of_order     409:out_of_order        409:out_of_order        409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     409:out_of_order
            REVIEW                     409:out_of_order     409:out_of_order        409:out_of_order        409:out_of_order        409:out_of_order        200     200   409:session_id_taken       200:DECLINED         200     409:out_of_order
            CANCELLED                  409:out_of_order     409:out_of_order        409:out_of_order        409:out_of_order        409:out_of_order        200     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            EXPIRED                    410:session_expired  410:session_expired     410:session_expired     410:session_expired     410:session_expired     410     410   409:session_id_taken       410:session_expired  410     410:session_expired
            EXPIRED_DECIDED            410:session_expired  410:session_expired     410:session_expired     410:session_expired     410:session_expired     410     200   409:session_id_taken       409:out_of_order     200     409:out_of_order
            EXPIRED_CANCELLED          410:session_expired  410:session_expired     410:session_expired     410:session_expired     410:session_expired     410     200   409:session_id_taken       409:out_of_order     200     200:CANCELLED
            ERASING                    410:session_erased   410:session_erased      410:session_erased      410:session_erased      410:session_erased      410     410   409:session_id_taken       410:session_erased   410     410:session_erased
            ERASED                     410:session_erased   410:session_erased      410:session_erased      410:session_erased      410:session_erased      410     410   409:session_id_taken       410:session_erased   410     410:session_erased
            """;

    private static final List<Specimen> TWO_PEOPLE =
            List.of(Specimen.SELFIE_1, Specimen.IMPOSTOR_SELFIE_2, Specimen.SELFIE_3);

    /** The position of a session. */
    enum Stand {
        CREATED,
        DOCUMENT_WITHOUT_PORTRAIT,
        DOCUMENT_PROCESSED,
        LIVENESS_STARTED,
        LIVENESS_ENDED,
        LIVENESS_FAILED,
        LIVENESS_COMPLETED,
        APPROVED,
        DECLINED,
        REVIEW,
        CANCELLED,
        EXPIRED,
        EXPIRED_DECIDED,
        EXPIRED_CANCELLED,
        ERASING,
        ERASED
    }

    /** A session and the id of its last liveness check. */
    private record Standing(Started session, String check) {}

    LocalAws aws;

    LocalTable table;

    @Inject
    Sessions sessions;

    @Inject
    ClientTokens tokens;

    @Test
    void hasALineForEveryState() {
        assertThat(table().keySet()).containsExactlyInAnyOrder(Stand.values());
        for (State state : State.values()) {
            assertThat(Arrays.stream(Stand.values()).map(Stand::name)).contains(state.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAsTheTableSays(Stand stand) {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = table().get(stand);
        // A refusal changes nothing, so one session is enough for all refusals.
        Standing refusing = standing(stand);
        expected.forEach((call, outcome) -> {
            boolean refused = !outcome.startsWith("200");
            Standing standing = refused ? refusing : standing(stand);
            SideEffects before = SideEffects.paid(aws);
            int pending = aws.calls("GetFaceLivenessSessionResults");
            Response response = send(call, standing);
            found.put(call, outcome(response, standing, outcome));
            if (refused && aws.calls("GetFaceLivenessSessionResults") == pending) {
                assertThat(SideEffects.paid(aws)).as(call).isEqualTo(before);
            }
        });
        assertThat(found).isEqualTo(expected);
    }

    private static String outcome(Response response, Standing standing, String like) {
        if (!like.contains(":")) {
            return Integer.toString(response.statusCode());
        }
        String code = response.statusCode() < 300
                ? given().get("/kyc/sessions/" + standing.session().id()).path("state")
                : response.path("code");
        return response.statusCode() + ":" + code;
    }

    private Response send(String call, Standing standing) {
        Started session = standing.session();
        Map<String, Object> body = new HashMap<>(Map.of("session_id", session.id()));
        switch (call) {
            case "status":
                return given().header("Authorization", "Bearer " + session.token())
                        .get("/kyc/sessions/" + session.id() + "/status");
            case "show":
                return given().get("/kyc/sessions/" + session.id());
            case "report":
                return given().get("/kyc/sessions/" + session.id() + "/report");
            case "cancel":
                return KycApi.post("/kyc/sessions/" + session.id() + "/cancel", Map.of());
            case "review":
                return KycApi.post(
                        "/kyc/sessions/" + session.id() + "/review",
                        Map.of("decision", "DECLINED", "reason", "for this test"));
            case "start_session":
                return KycApi.post("/kyc/start-session", body);
            case "upload_url":
                body.putAll(Map.of("side", "front", "content_type", "image/jpeg", "content_length", 1000));
                break;
            case "process_document":
                body.put("image_data", KycApi.base64(Specimen.NO_DOCUMENT.bytes()));
                break;
            case "complete_liveness":
                body.put("liveness_session_id", standing.check());
                break;
            default:
                break;
        }
        return KycApi.post(session, "/kyc/" + call.replace('_', '-'), body);
    }

    private Standing standing(Stand stand) {
        return switch (stand) {
            case DECLINED, REVIEW, CANCELLED, ERASING -> stored(State.valueOf(stand.name()));
            case EXPIRED -> expired(new Standing(KycApi.start(), "none"));
            case EXPIRED_DECIDED -> expired(stored(State.DECLINED));
            case EXPIRED_CANCELLED -> expired(stored(State.CANCELLED));
            case ERASED -> {
                Started session = KycApi.start();
                given().delete("/kyc/sessions/" + session.id()).then().statusCode(200);
                yield new Standing(session, "none");
            }
            default -> walked(stand);
        };
    }

    private Standing walked(Stand stand) {
        Started session = KycApi.start();
        if (stand == Stand.CREATED) {
            return new Standing(session, "none");
        }
        boolean portrait = stand != Stand.DOCUMENT_WITHOUT_PORTRAIT;
        KycApi.processDocument(session, portrait ? Specimen.PASSPORT : Specimen.NO_DOCUMENT)
                .then()
                .statusCode(200);
        if (!portrait || stand == Stand.DOCUMENT_PROCESSED) {
            return new Standing(session, "none");
        }
        Verification verification = Verification.of(aws, session);
        switch (stand) {
            case LIVENESS_STARTED -> verification.startLiveness();
            case LIVENESS_ENDED -> verification.faces(ANNAS_SELFIES);
            case LIVENESS_FAILED -> {
                verification.faces(TWO_PEOPLE);
                KycApi.completeLiveness(session, verification.livenessId())
                        .then()
                        .statusCode(200);
            }
            case APPROVED -> verification.liveness(ANNAS_SELFIES).decide();
            default -> verification.liveness(ANNAS_SELFIES);
        }
        return new Standing(session, verification.livenessId());
    }

    /** A session that was decided without a comparison. After a comparison the same call would get the answer again. */
    private Standing stored(State state) {
        SessionId id = new SessionId(UUID.randomUUID().toString());
        Session fixture =
                TestSessions.in(state, true, TestSessions.Liveness.PASSED).withId(id.value());
        Session session = new Session(
                id,
                "local",
                fixture.version(),
                state,
                fixture.enteredAt(),
                fixture.attempts(),
                Optional.empty(),
                state.isDecided() ? fixture.facts().with(withoutComparison(state)) : fixture.facts());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        String token = tokens.token(id, session.facts().start().nonce());
        return new Standing(
                new Started(id.value(), token),
                fixture.facts().liveness().orElseThrow().livenessSessionId());
    }

    private static Verdict withoutComparison(State state) {
        return Verdict.of(
                Decision.valueOf(state.name()),
                List.of(Reason.TOO_MANY_ATTEMPTS),
                TestSessions.nothing(),
                Optional.empty(),
                TestSessions.STARTED,
                new Policy(Map.of()));
    }

    private Standing expired(Standing standing) {
        table.expire(standing.session().id(), Instant.parse("2026-01-01T00:00:00Z"));
        return standing;
    }

    private static Map<Stand, Map<String, String>> table() {
        List<String> lines = TABLE.lines().toList();
        List<String> calls = new ArrayList<>(List.of(lines.get(0).split("\\s+")));
        Map<Stand, Map<String, String>> table = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\s+");
            Map<String, String> row = new TreeMap<>();
            for (int i = 1; i < cells.length; i++) {
                row.put(calls.get(i), cells[i]);
            }
            table.put(Stand.valueOf(cells[0]), row);
        }
        return table;
    }
}
