package io.kyc.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An exchange as the gateway's event and the function's result. */
public final class LambdaExchange {
    private LambdaExchange() {}

    /**
     * @param event of API Gateway's HTTP API, payload format 2.0
     * @param returned what the function returned
     * @return empty for an event that names no method or path
     */
    public static Optional<Exchange> of(JsonNode event, JsonNode returned) {
        JsonNode method = event.at("/requestContext/http/method");
        JsonNode path = event.path("rawPath");
        if (!method.isTextual() || !path.isTextual() || !event.path("body").isValueNode() && event.has("body")) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        returned.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        returned.path("multiValueHeaders")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), header.getValue().path(0).asText()));
        return Optional.of(new Exchange(
                method.asText(),
                path.asText(),
                ContractFilter.decoded(event),
                returned.path("statusCode").asInt(),
                headers,
                ContractFilter.decoded(returned)));
    }
}
