package io.kyc.web;

import static io.kyc.testing.BehindAGateway.ORIGIN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.testing.BehindAGateway;
import io.kyc.testing.BlackBox;
import io.kyc.testing.SideEffects;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers learn about pages of another origin that call the service. */
@BlackBox
@TestProfile(BehindAGateway.class)
class CorsTest {

    LocalAws aws;

    @ParameterizedTest
    @ValueSource(strings = {"/kyc/process-document", "/kyc/sessions/some-session/status", "/kyc"})
    void answersPreflightsOfListedPages(String path) {
        Response preflight = preflight(ORIGIN, path);

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(preflight.header("access-control-allow-credentials")).isEqualTo("false");
        assertThat(list(preflight, "access-control-allow-methods")).contains("post");
        assertThat(list(preflight, "access-control-allow-headers"))
                .containsExactlyInAnyOrder("authorization", "content-type", "idempotency-key");
        assertThat(preflight.header("access-control-max-age")).isEqualTo("3600");
    }

    @Test
    void letsListedPagesReadAnswers() {
        Response refused = given().header("Origin", ORIGIN).get("/kyc/sessions/some-session/status");

        assertThat(refused.statusCode()).as("a refusal can be read too").isEqualTo(401);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("unauthenticated");
        assertThat(refused.header("access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(list(refused, "access-control-expose-headers"))
                .containsExactlyInAnyOrder("idempotent-replayed", "retry-after", "x-request-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://kyc.example.com",
                "https://kyc.example.com:8443",
                "https://kyc.example.com.evil.example",
                "https://evil.kyc.example.com",
                "https://KYC.example.com",
                "null"
            })
    void refusesOtherPages(String origin) {
        SideEffects before = SideEffects.of(aws);

        allowsNothing(preflight(origin, "/kyc/start-session"));
        allowsNothing(given().header("Origin", origin)
                .contentType("application/json")
                .body("{}")
                .post("/kyc/start-session"));
        allowsNothing(given().header("Origin", origin).get("/kyc/sessions/some-session/status"));

        assertThat(SideEffects.of(aws)).isEqualTo(before);
    }

    @Test
    void ignoresItsOwnPagesAndOtherClients() {
        String own = "http://localhost:" + RestAssured.port;

        assertThat(given().header("Origin", own).get("/q/health").statusCode()).isEqualTo(200);
        Response plain = given().get("/q/health");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.header("access-control-allow-origin")).isNull();
    }

    private static void allowsNothing(Response response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.jsonPath().getString("code")).isEqualTo("forbidden");
        // Without this header browsers do not pass the answer on, whatever else it has.
        assertThat(response.header("access-control-allow-origin")).isNull();
    }

    private static Response preflight(String origin, String path) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .options(path);
    }

    private static List<String> list(Response response, String header) {
        return response.headers().getValues(header).stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .toList();
    }
}
