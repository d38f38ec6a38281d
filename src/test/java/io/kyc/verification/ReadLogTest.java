package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.testing.BehindAGateway;
import io.kyc.testing.BlackBox;
import io.kyc.testing.GatewayEvent;
import io.kyc.testing.LambdaEvents.Returned;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each look at a session leaves a line with session, route and actor, under the request's id. */
@BlackBox
@TestProfile(BehindAGateway.class)
class ReadLogTest {
    private static final Logger LOG = Logger.getLogger(ReadLog.class.getName());

    private static final PatternFormatter MESSAGE = new PatternFormatter("%m");

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            ExtLogRecord line = ExtLogRecord.wrap(record);
            lines.add(new Line(MESSAGE.format(line), line.getMdc("request_id")));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private record Line(String text, String requestId) {}

    @Inject
    Sessions sessions;

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report"})
    void namesWhoLookedAtASession(String rest) {
        String id = started().json().getString("session_id");

        Returned answer = GatewayEvent.of("GET", "/kyc/sessions/" + id + rest)
                .role("kyc-desk", "ann")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(lines)
                .containsExactly(new Line(
                        "session=" + id + " read=\"GET /kyc/sessions/{session_id}" + rest + "\" by=operator actor=ann",
                        answer.header("X-Request-Id")));
    }

    @Test
    void namesTheApplicant() {
        Returned started = started();
        String id = started.json().getString("session_id");

        GatewayEvent.of("GET", "/kyc/sessions/" + id + "/status")
                .bearer(started.json().getString("client_token"))
                .send();

        assertThat(lines)
                .extracting(Line::text)
                .containsExactly("session=" + id
                        + " read=\"GET /kyc/sessions/{session_id}/status\" by=applicant actor=applicant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kyc/sessions", "/kyc/reviews"})
    void namesEachSessionOfAPage(String path) {
        for (int n = 0; n < 3; n++) {
            sessions.create(
                    TestSessions.start(TestSessions.standing(
                            State.REVIEW, "acme", UUID.randomUUID().toString())),
                    Optional.empty());
        }

        Returned answer = GatewayEvent.of("GET", path).role("kyc-desk", "ann").send();

        List<String> shown = answer.json().getList(path.substring("/kyc/".length()) + ".session_id");
        assertThat(shown).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines)
                .extracting(Line::text)
                .isEqualTo(shown.stream()
                        .map(id -> "session=" + id + " read=\"GET " + path + "\" by=operator actor=ann")
                        .toList());
    }

    @Test
    void hasNoLineOfARefusedLook() {
        String id = started().json().getString("session_id");

        for (GatewayEvent event : List.of(
                GatewayEvent.of("GET", "/kyc/sessions/" + id),
                GatewayEvent.of("GET", "/kyc/sessions/" + id).role("other-bank", "eve"),
                GatewayEvent.of("GET", "/kyc/sessions/" + id + "/report").role("other-bank", "eve"),
                GatewayEvent.of("GET", "/kyc/sessions/" + id + "/status").bearer("kct_wrong"))) {
            assertThat(event.send().status()).isIn(401, 404);
        }

        assertThat(lines).isEmpty();
    }

    private static Returned started() {
        Returned started = GatewayEvent.of("POST", "/kyc/start-session")
                .role("kyc-server", "backend")
                .body(Map.of("document_type", "passport"))
                .send();
        assertThat(started.status()).isEqualTo(201);
        return started;
    }
}
