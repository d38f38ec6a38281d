package io.kyc.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Holds each answer that a test gets by RestAssured against the {@link Contract}, and that within the function's own result. */
final class ContractFilter implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where the stand-in for Lambda takes an event. */
    private static final String EVENTS = "/_lambda_";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (address.getPort() == RestAssured.port) {
            String sent = text(request.getBody());
            String path = address.getRawPath();
            if (path.equals(EVENTS)) {
                ofEvent(sent, response);
            } else {
                Contract.OF_THE_SERVICE.check(new Exchange(
                        request.getMethod(),
                        path,
                        sent,
                        response.statusCode(),
                        map(response.headers()),
                        response.asString()));
            }
        }
        return response;
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : body instanceof String text ? text : "";
    }

    private static Map<String, String> map(Headers headers) {
        Map<String, String> map = new HashMap<>();
        for (Header header : headers) {
            map.put(header.getName(), header.getValue());
        }
        return map;
    }

    private static void ofEvent(String event, Response response) {
        if (response.statusCode() == 200) {
            try {
                LambdaExchange.of(JSON.readTree(event), JSON.readTree(response.asString()))
                        .ifPresent(Contract.OF_THE_SERVICE::check);
            } catch (IOException e) {
                throw new UncheckedIOException("the function returned no JSON", e);
            }
        }
    }

    /** @param body as JSON has it, in base64 where the flag says so */
    static String decoded(JsonNode holder) {
        String body = holder.path("body").asText("");
        return holder.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }
}
