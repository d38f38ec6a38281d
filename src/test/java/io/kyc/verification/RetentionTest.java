package io.kyc.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing about a person is stored forever. */
@BlackBox
class RetentionTest {
    private static final Pattern TTL = Pattern.compile("\\bttl=AttributeValue\\(N=(\\d+)\\)");
    private static final long MINUTE = 60;

    LocalAws aws;

    LocalTable table;

    @Test
    void everyItemExpires() {
        Instant now = Instant.now();
        Started session = KycApi.start();
        given().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + session.token())
                .contentType("application/json")
                .body(Map.of("session_id", session.id(), "image_data", KycApi.base64(Specimen.NO_DOCUMENT.bytes())))
                .post("/kyc/process-document")
                .then()
                .statusCode(200);
        String single = "retention-" + UUID.randomUUID();
        KycApi.post("/functions/liveness-session-manager", Map.of("action", "create", "session_id", single))
                .then()
                .statusCode(200);

        List<String> ours = table.mentioning(session.id());
        // The session, two moves, its expiry, a kept answer and its link.
        assertThat(ours).hasSize(6);
        assertThat(table.mentioning(single))
                .as("a reservation, a check and its link")
                .hasSize(3);
        ours.forEach(item -> assertThat(days(item, now))
                .as(item)
                .isCloseTo(
                        item.contains("IDEMPOTENCY") || item.contains("sk=AttributeValue(S=EXPIRY)") ? 1.0 : 90.0,
                        within(0.01)));
        table.mentioning(single)
                .forEach(item -> assertThat(days(item, now)).as(item).isCloseTo(90.0, within(0.01)));
    }

    private static double days(String item, Instant now) {
        Matcher ttl = TTL.matcher(item);
        assertThat(ttl.find()).as(item).isTrue();
        Duration left = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(ttl.group(1))));
        return left.toSeconds() / (24.0 * 60 * MINUTE);
    }
}
