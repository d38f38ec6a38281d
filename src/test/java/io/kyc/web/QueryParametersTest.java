package io.kyc.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.infra.YamlTree;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.Refusal;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@BlackBox
class QueryParametersTest {
    private static final String UNKNOWN = "is not a query parameter of this route. Leave it out.";
    private static final String ONE_VALUE = "must come once, with a value. Send one value, or leave it out.";

    static Stream<Arguments> routes() {
        return YamlTree.documentedRoutes().stream()
                .map(route -> route.split(" "))
                .map(route -> Arguments.of(route[0], route[1]));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesOneThatTheRouteDoesNotHave(String method, String path) {
        Response response = call(method, path, given().queryParam("states", "APPROVED"));

        Refusal.of(400, "invalid_field")
                .check(response)
                .body("violations.field", equalTo(List.of("states")))
                .body("violations.message", equalTo(List.of(UNKNOWN)));
    }

    /** Of the document: a route that gets a parameter, and the filter not, fails here. */
    @ParameterizedTest
    @MethodSource("routes")
    void takesEachThatIsDocumented(String method, String path) {
        JsonNode parameters = YamlTree.read(Path.of("docs", "openapi.yaml"))
                .path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")) {
                Response response = call(
                        method, path, given().queryParam(parameter.path("name").asText(), "?"));
                assertThat(response.asString()).doesNotContain(UNKNOWN);
            }
        }
    }

    @Test
    void refusesOneThatComesTwice() {
        Refusal.of(400, "invalid_field")
                .check(given().get("/kyc/sessions?limit=1&limit=2"))
                .body("violations", hasItem(Map.of("field", "limit", "message", ONE_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?reference=", "?reference", "?state=&reference=", "?reference=&reference=a"})
    void refusesOneWithoutAValue(String query) {
        Refusal.of(400, "invalid_field")
                .check(given().urlEncodingEnabled(false).get("/kyc/sessions" + query))
                .body("violations", hasItem(Map.of("field", "reference", "message", ONE_VALUE)));
    }

    @Test
    void doesNotRepeatANameThatLooksLikeNone() {
        Refusal.of(400, "invalid_field")
                .check(given().get("/kyc/sessions?%3Cb%3E=1"))
                .body("violations.field", equalTo(List.of("a query parameter")));
    }

    @Test
    void leavesASignatureToTheGateway() {
        given().get("/kyc/sessions?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0")
                .then()
                .statusCode(200);
    }

    private static Response call(String method, String path, RequestSpecification request) {
        String target = path.replace("{session_id}", "session-of-nobody");
        RequestSpecification ready = method.equals("POST")
                ? request.contentType("application/json")
                        .body(Map.of("session_id", "session-of-nobody", "image_data", KycApi.base64(new byte[] {1})))
                : request;
        return ready.request(method, target);
    }
}
