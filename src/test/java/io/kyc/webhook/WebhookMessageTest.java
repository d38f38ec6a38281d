package io.kyc.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookMessageTest {
    private static final String DETAIL = """
            {"id":"session-0001_5","tenant":"acmé","to":"LIVENESS_COMPLETED","at":"2026-11-22T10:00:01.482Z","later":[1,{"a":null}]}""";

    @Test
    void saysWhatHappenedAndWhenAndPassesTheEventOn() {
        WebhookMessage message = WebhookMessage.of("{\"source\":\"kyc-lambda\",\"detail\":" + DETAIL + "}");

        assertThat(message.id()).isEqualTo("session-0001_5");
        assertThat(message.body())
                .isEqualTo(
                        "{\"type\":\"session.liveness_completed\",\"timestamp\":\"2026-11-22T10:00:01.482Z\",\"data\":"
                                + DETAIL + "}");
    }

    @Test
    void isTheSameForTheSameEvent() {
        String event = "{\"detail\":" + DETAIL + "}";

        assertThat(WebhookMessage.of(event)).isEqualTo(WebhookMessage.of(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"detail\":null}",
                "{\"detail\":[]}",
                "{\"detail\":{\"to\":\"REVIEW\",\"at\":\"2026-11-22T10:00:01.482Z\"}}",
                "{\"detail\":{\"id\":\"a_1\",\"at\":\"2026-11-22T10:00:01.482Z\"}}",
                "{\"detail\":{\"id\":\"a_1\",\"to\":\"REVIEW\"}}",
                "{\"detail\":{\"id\":7,\"to\":\"REVIEW\",\"at\":\"2026-11-22T10:00:01.482Z\"}}",
                "{\"detail\":{\"id\":\"a_1\",\"to\":\"review\",\"at\":\"2026-11-22T10:00:01.482Z\"}}",
                "{\"detail\":{\"id\":\"a_1\",\"to\":\"REVIEW\",\"at\":\"yesterday\"}}",
                // What is signed is joined by full stops; a header holds no line break.
                "{\"detail\":{\"id\":\"a.1\",\"to\":\"REVIEW\",\"at\":\"2026-11-22T10:00:01.482Z\"}}",
                "{\"detail\":{\"id\":\"a\\r\\nx: y\",\"to\":\"REVIEW\",\"at\":\"2026-11-22T10:00:01.482Z\"}}"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> WebhookMessage.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must");
    }
}
