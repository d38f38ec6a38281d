package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the function returned for an event.
 *
 * @param status for the gateway
 * @param headers as JSON text
 * @param body as the gateway would send it
 */
record EventAnswer(int status, String headers, String body) {

    /** No 5xx, a problem where it is a refusal, nothing of the inside. */
    void mustBeCivil(String event) {
        assertThat(status).as("%s\nfor %s", body, event).isBetween(200, 499);
        assertThat(headers + body)
                .doesNotContain(
                        "Exception", "\tat ", "io.kyc", "java.lang", "jackson", "software.amazon", "netty", "vertx");
        if (status >= 400) {
            assertThat(headers).as("%s\nfor %s", body, event).contains("application/problem+json");
            if (!event.contains("\"method\":\"HEAD\"")) {
                assertThat(body).as(event).contains("\"code\":", "\"request_id\":");
            }
        }
    }
}
