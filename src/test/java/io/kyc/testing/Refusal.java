package io.kyc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every refusal has in common: it is a problem of one form, and shows nothing internal and nothing of the request.
 *
 * @param status the HTTP status
 * @param code stable
 */
public record Refusal(int status, String code) {
    /** A text for requests that must not come back in an answer. */
    public static final String MARKER = "Xq7MARKERz";

    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "code", "request_id", "violations", "next");

    public static Refusal of(int status, String code) {
        return new Refusal(status, code);
    }

    /** The request is refused like this before anything is written or paid for. */
    public ValidatableResponse before(LocalAws aws, Supplier<Response> request) {
        return without(aws, SideEffects::of, request);
    }

    /**
     * The request is refused like this, at the latest by a condition in the table. Nothing is paid for, and no picture
     * is written.
     */
    public ValidatableResponse beforeItCosts(LocalAws aws, Supplier<Response> request) {
        return without(aws, SideEffects::paid, request);
    }

    private ValidatableResponse without(
            LocalAws aws, Function<LocalAws, SideEffects> watched, Supplier<Response> request) {
        SideEffects before = watched.apply(aws);
        Response response = request.get();
        assertThat(watched.apply(aws)).as("written or paid").isEqualTo(before);
        return check(response);
    }

    /** The answer is this refusal. */
    public ValidatableResponse check(Response response) {
        String text = response.asString();
        assertThat(response.statusCode()).as(text).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = response.jsonPath().getMap("");
        assertThat(problem)
                .containsEntry("code", code)
                .containsEntry("status", status)
                .containsEntry("type", "urn:kyc:error:" + code)
                .containsEntry("request_id", response.header("X-Request-Id"));
        assertThat(problem.keySet()).isSubsetOf(MEMBERS);
        assertThat((String) problem.get("title")).isNotBlank();
        assertThat((String) problem.get("detail")).isNotBlank();
        assertThat((String) problem.get("request_id")).isNotBlank();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(text)
                .as("tells of the inside, or repeats what was sent")
                .doesNotContain(
                        MARKER, "Exception", "io.kyc", "java.", "jackson", "software.amazon", "your-kyc-bucket");
        return response.then();
    }
}
