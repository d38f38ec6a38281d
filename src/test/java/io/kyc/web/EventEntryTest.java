package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.testing.BlackBox;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry below HTTP: takes events and gives answers, as the runtime calls it. */
@BlackBox
class EventEntryTest {
    @Inject
    LambdaHttpHandler entry;

    @Test
    void isTheRuntimesHandler() {
        assertThat(entry).isInstanceOf(EventEntry.class);
    }

    @Test
    void answersAnEvent() throws Exception {
        APIGatewayV2HTTPResponse answer = entry.handleRequest(event("POST", "/kyc/start-session", "{"), null);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.getIsBase64Encoded()).isFalse();
        assertThat(new ObjectMapper().readTree(answer.getBody()).path("code").asText())
                .isEqualTo("malformed_request");
    }

    /** A client's own header of that name must not count as the invocation's trace. */
    @Test
    void logsCarryTheInvocationsTrace() {
        APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", "{\"document_type\":\"passport\"}");
        event.setHeaders(Map.of("content-type", "application/json", "x-amzn-trace-id", "Root=1-of-the-client"));

        System.setProperty("com.amazonaws.xray.traceHeader", "Root=1-of-lambda;Sampled=1");
        List<String> invocations;
        try {
            invocations = tracesOf(event);
        } finally {
            System.clearProperty("com.amazonaws.xray.traceHeader");
        }

        assertThat(invocations).isNotEmpty().containsOnly("Root=1-of-lambda;Sampled=1");
        assertThat(tracesOf(event)).isNotEmpty().containsOnly("Root=1-of-the-client");
    }

    private List<String> tracesOf(APIGatewayV2HTTPEvent event) {
        List<String> traces = new CopyOnWriteArrayList<>();
        Handler listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                traces.add(line.getMdc("trace_id"));
            }
        };
        Logger ours = Logger.getLogger("io.kyc.verification");
        ours.addHandler(listener);
        try {
            assertThat(entry.handleRequest(event, null).getStatusCode()).isEqualTo(201);
        } finally {
            ours.removeHandler(listener);
        }
        return traces;
    }

    @Test
    void aBodyInBase64IsTheSameBody() {
        APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", "");
        event.setBody(Base64.getEncoder().encodeToString("{\"session_id\":\"é\"}".getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);

        APIGatewayV2HTTPResponse answer = entry.handleRequest(event, null);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("invalid_field").contains("session_id");
    }

    @Test
    void theQueryGoesWithThePath() {
        APIGatewayV2HTTPEvent event = event("GET", "/kyc/sessions", null);
        event.setRawQueryString("limit=no-number");

        assertThat(entry.handleRequest(event, null).getBody()).contains("limit");
    }

    @Test
    void refusesOtherEventsWithAReason() {
        APIGatewayV2HTTPEvent withoutContext = event("GET", "/kyc/sessions", null);
        withoutContext.setRequestContext(null);
        APIGatewayV2HTTPEvent withoutPath = event("GET", null, null);

        for (APIGatewayV2HTTPEvent event :
                Arrays.asList(withoutContext, withoutPath, new APIGatewayV2HTTPEvent(), null)) {
            assertThatThrownBy(() -> entry.handleRequest(event, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("payload format 2.0");
        }
    }

    /** Such headers concern the client's connection with the gateway, which passes some of them on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Expect            | 100-continue
            expect            | 100-Continue
            Connection        | close
            Connection        | Upgrade, HTTP2-Settings
            Upgrade           | h2c
            Upgrade           | websocket
            HTTP2-Settings    | AAMAAABkAAQAoAAAAAIAAAAA
            Transfer-Encoding | chunked
            TE                | trailers
            Trailer           | x-checksum
            Content-Length    | abc
            Content-Length    | 0
            Content-Length    | 99999
            """)
    void ignoresHeadersOfTheConnection(String header, String value) {
        for (int i = 0; i < 8; i++) {
            String id = "connection-" + UUID.randomUUID();
            APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", "{\"session_id\":\"" + id + "\"}");
            event.setHeaders(Map.of("content-type", "application/json", header, value));

            APIGatewayV2HTTPResponse answer = entry.handleRequest(event, null);

            assertThat(answer.getStatusCode()).isEqualTo(201);
            assertThat(answer.getBody()).contains(id);
            assertThat(entry.handleRequest(event("GET", "/kyc/sessions/" + id, null), null)
                            .getStatusCode())
                    .as("done before it was answered")
                    .isEqualTo(200);
        }
    }

    /** HTTP APIs decode rawPath; REST APIs and function URLs do not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kyc/sessions/a b                 |               | 400 | invalid_field
            /kyc/sessions/a%20b               |               | 400 | invalid_field
            /kyc/sessions/über-den-wolken     |               | 400 | invalid_field
            /kyc/sessions/%C3%BCber-den       |               | 400 | invalid_field
            /kyc/sessions/%zz                 |               | 400 | invalid_field
            /kyc/sessions/100%                |               | 400 | invalid_field
            /kyc/sessions/a\\b"<>^`{}          |               | 400 | invalid_field
            /kyc/sessions?limit=0             |               | 404 | not_found
            /kyc/sessions#limit               |               | 404 | not_found
            /kyc/sessions                     | limit=%zz     | 400 | invalid_field
            /kyc/sessions                     | limit=%       | 400 | invalid_field
            /kyc/sessions                     | limit=a b     | 400 | invalid_field
            /kyc/sessions                     | cursor=%ff%fe | 400 | invalid_field
            """, quoteCharacter = '~')
    void refusesAMalformedPathOrQuery(String path, String query, int status, String code) throws IOException {
        APIGatewayV2HTTPEvent event = event("GET", path, null);
        event.setRawQueryString(query);

        problem(entry.handleRequest(event, null), status, code);
    }

    @Test
    void findsASessionByADecodedOrEncodedPath() {
        APIGatewayV2HTTPEvent start = event("POST", "/kyc/start-session", "{\"session_id\":\"by-either-path\"}");
        assertThat(entry.handleRequest(start, null).getStatusCode()).isEqualTo(201);

        for (String path : List.of("/kyc/sessions/by-either-path", "/kyc/sessions/by%2Deither%2Dpath")) {
            assertThat(entry.handleRequest(event("GET", path, null), null).getStatusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "text/json",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json,application/json",
                "application/x-www-form-urlencoded",
                "a/b/c",
                "json"
            })
    void refusesABodyWithoutAJsonContentType(String type) throws IOException {
        APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", "{}");
        event.setHeaders(Map.of("content-type", type));
        problem(entry.handleRequest(event, null), 415, "unsupported_media_type");
        if (type.isEmpty()) {
            event.setHeaders(Map.of());
            problem(entry.handleRequest(event, null), 415, "unsupported_media_type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\""
            })
    void acceptsABodyThatSaysThatItIsJson(String type) {
        APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", "{}");
        event.setHeaders(Map.of("content-type", type));

        assertThat(entry.handleRequest(event, null).getStatusCode()).isEqualTo(201);
    }

    @Test
    void refusesMoreThanOneObjectAndOtherEncodings() throws IOException {
        for (String body : List.of("{}{}", "{} {}", "{}]", "{}x", "{},")) {
            problem(entry.handleRequest(event("POST", "/kyc/start-session", body), null), 400, "malformed_request");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            APIGatewayV2HTTPEvent event = event("POST", "/kyc/start-session", null);
            event.setBody(Base64.getEncoder().encodeToString("{}".getBytes(charset)));
            event.setIsBase64Encoded(true);
            problem(entry.handleRequest(event, null), 400, "malformed_request");
        }
        assertThat(entry.handleRequest(event("POST", "/kyc/start-session", " {} \n"), null)
                        .getStatusCode())
                .isEqualTo(201);
    }

    /** The server below the routes refuses these by itself, without a body or in another format. */
    @Test
    void turnsRefusalsBelowTheRoutesIntoProblems() throws IOException {
        problem(entry.handleRequest(event("GET", "/kyc/sessions/" + "x".repeat(70_000), null), null), 400, null);
        problem(entry.handleRequest(event("FOO", "/kyc/sessions", null), null), 405, "method_not_allowed");
        problem(entry.handleRequest(event("GET", "/", null), null), 404, "not_found");
    }

    private static void problem(APIGatewayV2HTTPResponse answer, int status, String code) throws IOException {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("X-Request-Id");
        JsonNode problem = new ObjectMapper().readTree(answer.getBody());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("request_id").asText())
                .isEqualTo(answer.getHeaders().get("X-Request-Id"));
        if (code != null) {
            assertThat(problem.path("code").asText()).isEqualTo(code);
        }
    }

    /** All processors are busy, so threads may stop anywhere; each request must still be seen. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void losesNoRequestOnABusyMachine() {
        List<Thread> busy = Stream.generate(EventEntryTest::spinning)
                .limit(2L * Runtime.getRuntime().availableProcessors())
                .toList();
        try {
            for (int i = 0; i < 2000; i++) {
                assertThat(entry.handleRequest(event("POST", "/kyc/start-session", "{"), null)
                                .getStatusCode())
                        .isEqualTo(400);
            }
        } finally {
            busy.forEach(Thread::interrupt);
        }
    }

    private static Thread spinning() {
        Thread thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static APIGatewayV2HTTPEvent event(String method, String path, String body) {
        APIGatewayV2HTTPEvent.RequestContext gateway = new APIGatewayV2HTTPEvent.RequestContext();
        gateway.setHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(method)
                .withPath(path)
                .withSourceIp("203.0.113.7")
                .build());
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRequestContext(gateway);
        event.setRawPath(path);
        event.setHeaders(Map.of("content-type", "application/json"));
        event.setBody(body);
        return event;
    }
}
