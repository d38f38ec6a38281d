package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The function's answer to an event.
 *
 * @param status for the gateway
 * @param headers as JSON text
 * @param body as the gateway would send it
 */
record EventAnswer(int status, String headers, String body) {

    /** Checks that there is no 5xx, that a refusal is a problem, and that nothing internal is shown. */
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
