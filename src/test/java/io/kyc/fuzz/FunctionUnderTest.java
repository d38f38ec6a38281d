package io.kyc.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.contract.Contract;
import io.kyc.contract.LambdaExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** The function behind its poll loop: takes an event and gives the returned answer. */
final class FunctionUnderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI entry = URI.create("http://127.0.0.1:"
            + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class) + "/_lambda_");

    /** What the runtime gets: the function's answer or its failure. */
    record Returned(int status, String body) {}

    /** @param event any bytes, as Lambda would deliver them */
    Returned invoke(byte[] event) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(entry)
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Returned(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + new String(event, StandardCharsets.UTF_8), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** @param event a complete event of the gateway; the function must answer it */
    EventAnswer answer(String event) {
        Returned returned = invoke(event.getBytes(StandardCharsets.UTF_8));
        if (returned.status() != 200) {
            throw new AssertionError("the function failed: " + returned + "\nfor " + event);
        }
        try {
            JsonNode answer = JSON.readTree(returned.body());
            LambdaExchange.of(JSON.readTree(event), answer).ifPresent(Contract.OF_THE_SERVICE::check);
            String body = answer.path("body").asText("");
            return new EventAnswer(
                    answer.path("statusCode").asInt(),
                    answer.path("multiValueHeaders").toString()
                            + answer.path("headers").toString(),
                    answer.path("isBase64Encoded").asBoolean()
                            ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                            : body);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + returned.body(), e);
        }
    }
}
