package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.infra.YamlTree;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests made from the OpenAPI document, mutated as values, as JSON text and as bytes, each in an event of the
 * gateway. None may give a 5xx or show internals.
 */
@BlackBox
class HttpFuzzTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL = 5000;
    private static final String[] TYPES = {
        "application/json",
        "application/json",
        "application/json",
        "application/json",
        "application/json",
        "application/json",
        "application/json",
        "application/json;charset=UTF-8",
        "application/json; charset=utf-16",
        "*/*",
        "text/plain",
        "a/b/c",
        ""
    };

    /** What clients accept, or say that they do. */
    private static final String[] ACCEPTED = {
        "",
        " ",
        ";",
        "/",
        "*",
        "*/*",
        "*/*;q=0",
        "a/b;q=x",
        "text/html",
        "text/html, ,application/json",
        "application/json;q=2"
    };

    /** Headers about a connection; it is not the function's. */
    private static final String[] CONNECTION = {
        "expect",
        "Expect",
        "connection",
        "content-length",
        "transfer-encoding",
        "upgrade",
        "http2-settings",
        "te",
        "trailer",
        "keep-alive"
    };

    private final JsonNode document = YamlTree.read(Path.of("docs", "openapi.yaml"));
    private final FunctionUnderTest function = new FunctionUnderTest();

    /** A route of the OpenAPI document. */
    private record Route(String method, String path, JsonNode body) {}

    @Test
    void noRequestBreaksTheServiceOrShowsInternals() {
        List<KycApi.Started> sessions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // The ids are fixed, so that a seed gives the same requests each time: tokens are derived from ids.
            sessions.add(KycApi.start(Map.of("session_id", "fuzzed-session-" + i)));
        }
        Schemas schemas =
                new Schemas(document, sessions.stream().map(KycApi.Started::id).toList());
        List<Route> routes = routes();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Fuzz.run(USUAL, random -> {
            Route route = routes.get(random.nextInt(routes.size()));
            KycApi.Started session = sessions.get(random.nextInt(sessions.size()));
            String event = event(route, schemas, session, random);
            EventAnswer answer = function.answer(event);
            statuses.merge(answer.status(), 1, Integer::sum);
            answer.mustBeCivil(event);
        });
        System.out.println("http fuzz: " + statuses);
        if (Fuzz.inputs(USUAL) >= USUAL) {
            assertThat(statuses).as("reaches the code behind the refusals").containsKeys(200, 201, 400, 401, 404, 409);
        }
        assertThat(KycApi.start().id()).isNotBlank();
    }

    private String event(Route route, Schemas schemas, KycApi.Started session, Random random) {
        byte[] body = route.body().isMissingNode() ? unasked(random) : body(route, schemas, random);
        String method = random.nextInt(40) == 0
                ? Fuzz.one(random, "PUT", "PATCH", "TRACE", "HEAD", "OPTIONS", "GET", "POST", "DELETE", "FOO")
                : route.method();
        String path = path(route, session, random);
        ObjectNode headers = JSON.objectNode().put("host", "api.example.com");
        header(headers, "content-type", Fuzz.one(random, TYPES));
        header(headers, "authorization", authorization(session, random));
        if (random.nextInt(5) == 0) {
            header(headers, "idempotency-key", visible(random));
        }
        if (random.nextInt(10) == 0) {
            header(
                    headers,
                    Fuzz.one(random, "accept", "x-request-id", "cookie", "origin", "x-forwarded-for"),
                    visible(random));
        }
        if (random.nextInt(10) == 0) {
            // Also empty ones, which a gateway passes on.
            headers.put("accept", Fuzz.one(random, ACCEPTED));
        }
        if (random.nextInt(10) == 0) {
            header(
                    headers,
                    Fuzz.one(random, CONNECTION),
                    Fuzz.one(
                            random, "100-continue", "close", "Upgrade", "chunked", "h2c", "abc", "0", "7", "trailers"));
        }
        int query = path.indexOf('?');
        ObjectNode event = JSON.objectNode()
                .put("version", "2.0")
                .put("routeKey", method + " " + route.path())
                .put("rawPath", query < 0 ? path : path.substring(0, query))
                .put("rawQueryString", query < 0 ? "" : path.substring(query + 1));
        event.set("headers", headers);
        event.putObject("requestContext")
                .put("requestId", "fuzz-" + random.nextInt())
                .put("stage", "$default")
                .putObject("http")
                .put("method", method)
                .put("path", event.get("rawPath").asText())
                .put("protocol", "HTTP/1.1");
        boolean binary = random.nextInt(4) == 0;
        event.put("isBase64Encoded", binary)
                .put(
                        "body",
                        binary ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8));
        return event.toString();
    }

    private static void header(ObjectNode headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }

    private static String authorization(KycApi.Started session, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "Bearer " + visible(random);
            case 2 -> "Basic " + visible(random);
            default -> "Bearer " + session.token();
        };
    }

    private static String path(Route route, KycApi.Started session, Random random) {
        String id = random.nextInt(3) > 0
                ? session.id()
                : Fuzz.one(
                        random,
                        "%00",
                        "..%2f..%2fetc",
                        "a",
                        "x".repeat(900),
                        "%E2%80%AE",
                        "*",
                        "%",
                        "%zz",
                        "a b",
                        "a?limit=1",
                        "a#b",
                        "%ff%c3",
                        "über den Wolken",
                        "a\\b|c{d}",
                        "unique-session-id");
        String path = route.path().replace("{session_id}", id);
        return switch (random.nextInt(12)) {
            case 0, 1 -> path + "?" + visible(random).replace(' ', '+') + "=" + random.nextInt();
            case 2 -> path + "?" + Fuzz.one(random, "limit=%zz", "cursor=%", "state=%ff", "limit=a b", "=&&=", "%00");
            default -> path;
        };
    }

    private static String visible(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append((char) (random.nextInt(20) == 0 ? 0xA0 + random.nextInt(90) : '!' + random.nextInt(90)));
        }
        return text.toString().replace('#', '_');
    }

    /** A body where none is asked for. */
    private static byte[] unasked(Random random) {
        return random.nextInt(10) == 0 ? Bytes.any(200, random) : new byte[0];
    }

    private byte[] body(Route route, Schemas schemas, Random random) {
        String json = schemas.value(route.body(), "", random, 0).toString();
        return switch (random.nextInt(14)) {
            case 0 -> Bytes.mutated(json.getBytes(StandardCharsets.UTF_8), random);
            case 1 -> (json.replaceFirst("\\{", "{\"session_id\":\"twice-one\",")).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("{\"session_id\":" + "[".repeat(random.nextInt(5000)) + json).getBytes(StandardCharsets.UTF_8);
            case 3 ->
                json.replace("\"}", ",\"minimum_age\":1e" + "9".repeat(1 + random.nextInt(8)) + "}")
                        .getBytes(StandardCharsets.UTF_8);
            case 4 -> json.getBytes(StandardCharsets.UTF_16);
            case 5 -> Bytes.any(200, random);
            case 6 -> (json + Fuzz.one(random, "{}", json, "]", ",", "x", "\u0000")).getBytes(StandardCharsets.UTF_8);
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (List.of("get", "post", "put", "delete").contains(operation.getKey())) {
                        routes.add(new Route(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue().at("/requestBody/content/application~1json/schema")));
                    }
                }));
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }
}
