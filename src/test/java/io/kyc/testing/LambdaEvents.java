package io.kyc.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Calls the function's own entry point with an event, without HTTP. */
public final class LambdaEvents {
    private LambdaEvents() {}

    /**
     * The function's answer to an event.
     *
     * @param status the HTTP status for the gateway
     * @param body as the gateway would send it
     * @param headers by name
     */
    public record Returned(int status, String body, Map<String, String> headers) {
        public JsonPath json() {
            return JsonPath.from(body);
        }

        /** The header; null when there is none. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param event of API Gateway's HTTP API, payload format 2.0 */
    public static Returned invoke(String event) {
        Response response =
                given().contentType(ContentType.JSON).body(event).when().post("/_lambda_");
        response.then().statusCode(200);
        JsonPath returned = response.jsonPath();
        String body = returned.getString("body");
        return new Returned(
                returned.getInt("statusCode"),
                returned.getBoolean("isBase64Encoded")
                        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                        : body,
                Optional.ofNullable(returned.<String, String>getMap("headers")).orElse(Map.of()));
    }
}
