package io.kyc.verification.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.testing.KycApi;
import io.kyc.testing.PlainHttp;
import io.kyc.verification.session.State;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes one random sequence of calls on two sessions, and checks everything that must hold after each call. */
final class Sequence {
    private static final Map<Call.Kind, String> ACTIONS = Map.of(
            Call.Kind.PROCESS_DOCUMENT, "process_document",
            Call.Kind.START_LIVENESS, "start_liveness",
            Call.Kind.COMPLETE_LIVENESS, "complete_liveness",
            Call.Kind.FINAL_VERIFICATION, "final_verification");

    private final PlainHttp http;
    private final Ledger ledger;
    private final URI localAws;
    private final Random random;
    private final List<String> trace = new ArrayList<>();
    private final Real[] sessions = new Real[2];

    /**
     * The local AWS dropped a connection or was too slow. That does not break the rules, but the following answers
     * cannot be predicted.
     */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A session as it is, and as it must be. */
    private static final class Real {
        final Rules rules = new Rules();
        final String id;
        final String token;
        final List<String> livenessIds = new ArrayList<>();
        Optional<Keyed> keyed = Optional.empty();

        Real(String id, String token) {
            this.id = id;
            this.token = token;
        }
    }

    /** A request that was answered under a key. */
    private record Keyed(
            String key, String path, Optional<String> token, Map<String, Object> body, PlainHttp.Answer answer) {}

    Sequence(PlainHttp http, Ledger ledger, URI localAws, long seed) {
        this.http = http;
        this.ledger = ledger;
        this.localAws = localAws;
        this.random = new Random(seed);
        for (int i = 0; i < sessions.length; i++) {
            JsonNode started = http.send("POST", "/kyc/start-session", Optional.empty(), Optional.empty(), Map.of())
                    .json();
            sessions[i] = new Real(
                    started.get("session_id").asText(),
                    started.get("client_token").asText());
        }
    }

    /** @return the number of calls */
    int run(int length) {
        for (int i = 0; i < length; i++) {
            Call call = Call.random(random, new Rules[] {sessions[0].rules, sessions[1].rules});
            trace.add(call.toString());
            try {
                make(call);
            } catch (Interrupted e) {
                throw e;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "after\n  " + String.join("\n  ", trace) + "\nwith " + sessions[0].rules + "\nand "
                                + sessions[1].rules,
                        e);
            }
        }
        return length;
    }

    private void make(Call call) {
        Real session = sessions[call.session()];
        Map<String, Integer> before = ledger.paid();
        Expected expected = call(call, session);
        Map<String, Integer> spent = new TreeMap<>();
        ledger.paid().forEach((operation, calls) -> {
            if (calls > before.get(operation)) {
                spent.put(operation, calls - before.get(operation));
            }
        });
        assertThat(spent).as("paid").isEqualTo(expected.paid());
        for (Real real : sessions) {
            if (real.rules.erased) {
                assertThat(ledger.items(real.id)).as("nothing is kept").isEmpty();
            } else {
                ledger.agreesWith(real.rules, real.id);
            }
        }
    }

    private Expected call(Call call, Real session) {
        if (session.rules.erased && call.kind() != Call.Kind.ERASE) {
            return gone(call, session);
        }
        return switch (call.kind()) {
            case PROCESS_DOCUMENT, START_LIVENESS, COMPLETE_LIVENESS, FINAL_VERIFICATION -> step(call, session);
            case FRAMES -> frames(call, session);
            case LOOK -> look(call, session);
            case REPEAT_WITH_KEY -> repeat(session);
            case OTHER_BODY_WITH_KEY -> otherBody(session);
            case REVIEW -> review(call, session);
            case CANCEL -> cancel(session);
            case ERASE -> erase(session);
        };
    }

    private Expected step(Call call, Real session) {
        Map<String, Object> body = body(call, session);
        Optional<String> token = token(call.by(), session);
        String path = "/kyc/" + ACTIONS.get(call.kind()).replace('_', '-');
        if (call.by() == Call.By.OPERATOR) {
            path = "/kyc";
            body.put("action", ACTIONS.get(call.kind()));
        }
        long version = session.rules.version;
        Expected expected = call.by().isLetIn() ? rules(call, session, body) : Expected.refused(401, "unauthenticated");
        String key = UUID.randomUUID().toString();
        PlainHttp.Answer answer = http.send("POST", path, token, Optional.of(key), body);
        check(answer, expected);
        if (answer.status() == 200) {
            taken(call, session, answer.json());
            // A call that changed nothing leaves its key unused and can be made again.
            if (session.rules.version > version) {
                session.keyed = Optional.of(new Keyed(key, path, token, body, answer));
            }
        } else if (!call.by().isLetIn()) {
            tellsNothingOf(session, answer);
        }
        return expected;
    }

    private Map<String, Object> body(Call call, Real session) {
        Map<String, Object> body = new HashMap<>();
        body.put("session_id", session.id);
        switch (call.kind()) {
            case PROCESS_DOCUMENT ->
                body.put("image_data", KycApi.base64(call.shown().document()));
            case COMPLETE_LIVENESS -> body.put("liveness_session_id", livenessId(call, session));
            case FINAL_VERIFICATION -> {
                if (call.variant() < 10) {
                    body.put("similarity_threshold", 60.0);
                } else if (call.variant() < 30) {
                    body.put("similarity_threshold", 100.0);
                } else if (call.variant() < 40) {
                    body.put("id_face_s3_key", "faces/" + other(session).id + "/id_face.jpg");
                }
            }
            default -> {}
        }
        return body;
    }

    private Expected rules(Call call, Real session, Map<String, Object> body) {
        Rules rules = session.rules;
        return switch (call.kind()) {
            case PROCESS_DOCUMENT -> rules.processDocument(call.shown());
            case START_LIVENESS -> rules.startLiveness();
            case COMPLETE_LIVENESS ->
                rules.completeLiveness(current(session)
                        .filter(body.get("liveness_session_id")::equals)
                        .isPresent());
            default ->
                rules.finalVerification(
                        (Double) body.getOrDefault("similarity_threshold", 0.0), body.containsKey("id_face_s3_key"));
        };
    }

    /** Takes over the data in the answer. */
    private void taken(Call call, Real session, JsonNode answer) {
        assertThat(answer.get("session_id").asText()).isEqualTo(session.id);
        Rules rules = session.rules;
        switch (call.kind()) {
            case PROCESS_DOCUMENT ->
                assertThat(answer.at("/document_processing/face_detected").asBoolean())
                        .isEqualTo(rules.portrait.isSomebody());
            case START_LIVENESS ->
                session.livenessIds.add(answer.get("liveness_session_id").asText());
            case COMPLETE_LIVENESS ->
                assertThat(answer.at("/liveness_results/passed").asBoolean()).isEqualTo(rules.live.isSomebody());
            default -> {
                assertThat(answer.get("verification_passed").asBoolean())
                        .isEqualTo(answer.get("decision").asText().equals("APPROVED"));
                if (rules.state == State.APPROVED) {
                    assertThat(rules.portrait).as("one person").isEqualTo(rules.live);
                }
            }
        }
    }

    private Expected frames(Call call, Real session) {
        Optional<String> current = current(session);
        if (current.isEmpty() || session.rules.state != State.LIVENESS_STARTED || session.rules.frames.isPresent()) {
            return look(call, session);
        }
        PlainHttp.Answer answer =
                http.frames(localAws, current.get(), call.shown().frames());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        session.rules.frames = Optional.of(call.shown());
        return Expected.ok(Map.of());
    }

    private Expected look(Call call, Real session) {
        if (call.by() == Call.By.OPERATOR) {
            PlainHttp.Answer answer =
                    http.send("GET", "/kyc/sessions/" + session.id, Optional.empty(), Optional.empty(), Map.of());
            assertThat(answer.json().get("state").asText()).isEqualTo(session.rules.state.name());
            return Expected.ok(Map.of());
        }
        Expected expected = call.by().isLetIn() ? Expected.ok(Map.of()) : Expected.refused(401, "unauthenticated");
        PlainHttp.Answer answer = http.send(
                "GET",
                "/kyc/sessions/" + session.id + "/status",
                token(call.by(), session),
                Optional.empty(),
                Map.of());
        check(answer, expected);
        if (answer.status() == 200) {
            assertThat(answer.json().get("state").asText()).isEqualTo(session.rules.state.name());
        } else {
            tellsNothingOf(session, answer);
        }
        return expected;
    }

    private Expected repeat(Real session) {
        session.keyed.ifPresent(keyed -> {
            PlainHttp.Answer again =
                    http.send("POST", keyed.path(), keyed.token(), Optional.of(keyed.key()), keyed.body());
            assertThat(again.status()).as(again.body()).isEqualTo(keyed.answer().status());
            assertThat(again.replayed()).as("said to be a replay").isTrue();
            assertThat(again.json()).isEqualTo(keyed.answer().json());
        });
        return Expected.ok(Map.of());
    }

    private Expected otherBody(Real session) {
        session.keyed.ifPresent(keyed -> {
            Map<String, Object> other = new HashMap<>(keyed.body());
            if (other.containsKey("image_data")) {
                other.put("document_type", "national-id");
            } else if (other.containsKey("liveness_session_id")) {
                other.put("liveness_session_id", "another");
            } else if (keyed.path().endsWith("final-verification")
                    || "final_verification".equals(other.get("action"))) {
                other.put("similarity_threshold", 99.0);
            } else {
                // The request of start-liveness has no field that could differ.
                return;
            }
            check(
                    http.send("POST", keyed.path(), keyed.token(), Optional.of(keyed.key()), other),
                    Expected.refused(422, ""));
        });
        return Expected.ok(Map.of());
    }

    private Expected review(Call call, Real session) {
        State decision = call.variant() % 2 == 0 ? State.APPROVED : State.DECLINED;
        Expected expected = session.rules.review(decision);
        check(
                http.send(
                        "POST",
                        "/kyc/sessions/" + session.id + "/review",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("decision", decision.name(), "reason", "looked at both pictures")),
                expected);
        return expected;
    }

    private Expected cancel(Real session) {
        Expected expected = session.rules.cancel();
        check(
                http.send(
                        "POST",
                        "/kyc/sessions/" + session.id + "/cancel",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                expected);
        return expected;
    }

    private Expected erase(Real session) {
        PlainHttp.Answer answer =
                http.send("DELETE", "/kyc/sessions/" + session.id, Optional.empty(), Optional.empty(), Map.of());
        check(answer, Expected.ok(Map.of()));
        assertThat(answer.json().get("status").asText()).isEqualTo("ERASED");
        session.rules.erased = true;
        return Expected.ok(Map.of());
    }

    /** The answer after an erasure: the right caller learns that the session is gone, and nobody learns what it was. */
    private Expected gone(Call call, Real session) {
        Expected expected = call.by() == Call.By.NOBODY
                ? Expected.refused(401, "unauthenticated")
                : Expected.refused(410, "session_erased");
        PlainHttp.Answer answer = switch (call.kind()) {
            case PROCESS_DOCUMENT, START_LIVENESS, COMPLETE_LIVENESS, FINAL_VERIFICATION -> {
                boolean operator = call.by() == Call.By.OPERATOR;
                Map<String, Object> body = body(call, session);
                if (operator) {
                    body.put("action", ACTIONS.get(call.kind()));
                }
                String path =
                        operator ? "/kyc" : "/kyc/" + ACTIONS.get(call.kind()).replace('_', '-');
                yield http.send("POST", path, token(call.by(), session), Optional.empty(), body);
            }
            default ->
                http.send(
                        "GET",
                        "/kyc/sessions/" + session.id + (call.by() == Call.By.OPERATOR ? "" : "/status"),
                        token(call.by(), session),
                        Optional.empty(),
                        Map.of());
        };
        check(answer, expected);
        return expected;
    }

    private static void check(PlainHttp.Answer answer, Expected expected) {
        if (answer.status() == 503 && answer.body().contains("aws_unavailable")) {
            throw new Interrupted();
        }
        assertThat(expected.statuses()).as(answer.body()).contains(answer.status());
        if (!expected.code().isEmpty()) {
            assertThat(answer.json().get("code").asText()).isEqualTo(expected.code());
        }
    }

    /** A refusal because of a wrong token shows nothing of the session. */
    private void tellsNothingOf(Real session, PlainHttp.Answer answer) {
        Set<String> members = new java.util.HashSet<>();
        answer.json().fieldNames().forEachRemaining(members::add);
        assertThat(members).isSubsetOf("type", "title", "status", "detail", "code", "request_id");
        assertThat(answer.body()).doesNotContain(session.id, session.rules.state.name(), session.token);
    }

    private Optional<String> token(Call.By by, Real session) {
        return switch (by) {
            case OWNER -> Optional.of(session.token);
            case OTHER_SESSION -> Optional.of(other(session).token);
            case NOBODY, OPERATOR -> Optional.empty();
        };
    }

    private String livenessId(Call call, Real session) {
        if (call.variant() < 80 && !session.livenessIds.isEmpty()) {
            return session.livenessIds.get(session.livenessIds.size() - 1);
        }
        if (call.variant() < 90 && session.livenessIds.size() > 1) {
            return session.livenessIds.get(0);
        }
        return current(other(session)).orElse("00000000-0000-4000-8000-000000000000");
    }

    private static Optional<String> current(Real session) {
        List<String> ids = session.livenessIds;
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    private Real other(Real session) {
        return session == sessions[0] ? sessions[1] : sessions[0];
    }
}
