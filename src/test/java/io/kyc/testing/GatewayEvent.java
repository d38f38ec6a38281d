package io.kyc.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.testing.LambdaEvents.Returned;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request in the form in which API Gateway's HTTP API passes it to the function (payload format 2.0).
 *
 * @param method HTTP's
 * @param path as sent
 * @param headers as the client sent them
 * @param authorizer the result of the route's authorizer; empty on a route without one
 * @param body as JSON; empty for none
 */
public record GatewayEvent(
        String method, String path, Map<String, String> headers, Map<String, ?> authorizer, Map<String, ?> body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The account in which the API runs. */
    public static final String ACCOUNT = "123456789012";

    public static GatewayEvent of(String method, String path) {
        return new GatewayEvent(method, path, Map.of(), Map.of(), Map.of());
    }

    /** The same with another header from the client. */
    public GatewayEvent header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new GatewayEvent(method, path, more, authorizer, body);
    }

    public GatewayEvent bearer(String token) {
        return header("authorization", "Bearer " + token);
    }

    /** The same with the result of a JWT authorizer: claims are texts. */
    public GatewayEvent jwt(Map<String, String> claims) {
        return with(Map.of("jwt", Map.of("claims", claims)));
    }

    /** The same with IAM's result: signed by someone who has assumed the role. */
    public GatewayEvent role(String role, String session) {
        Map<String, Object> iam = new HashMap<>();
        iam.put("accessKey", "ASIAEXAMPLEEXAMPLE00");
        iam.put("accountId", ACCOUNT);
        iam.put("callerId", "AROAEXAMPLEEXAMPLE00:" + session);
        iam.put("cognitoIdentity", null);
        iam.put("principalOrgId", "aws:PrincipalOrgID");
        iam.put("userArn", "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + session);
        iam.put("userId", "AROAEXAMPLEEXAMPLE00:" + session);
        return with(Map.of("iam", iam));
    }

    public GatewayEvent body(Map<String, ?> body) {
        return new GatewayEvent(method, path, headers, authorizer, body);
    }

    private GatewayEvent with(Map<String, ?> authorizer) {
        return new GatewayEvent(method, path, headers, authorizer, body);
    }

    /** The function's answer to the event. */
    public Returned send() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", ACCOUNT);
        context.put("apiId", "a1b2c3d4e5");
        if (!authorizer.isEmpty()) {
            context.put("authorizer", authorizer);
        }
        context.put("http", Map.of("method", method, "path", path, "protocol", "HTTP/1.1", "sourceIp", "203.0.113.10"));
        context.put("requestId", "JKJaXmPLvHcESHA=");
        context.put("stage", "$default");
        Map<String, String> sent = new TreeMap<>(headers);
        sent.put("accept", "application/json");
        sent.put("host", "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com");
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("rawPath", path);
        event.put("rawQueryString", "");
        event.put("headers", sent);
        event.put("requestContext", context);
        event.put("isBase64Encoded", false);
        if (!body.isEmpty()) {
            sent.put("content-type", "application/json");
            event.put("body", json(body));
        }
        return LambdaEvents.invoke(json(event));
    }

    private static String json(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map is JSON", e);
        }
    }
}
