package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.testing.LocalAwsResource;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The entry below HTTP: events in, answers out, as the runtime calls it. */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class EventEntryTest {
    @Inject
    LambdaHttpHandler entry;

    @Test
    void theRuntimeGetsThisEntry() {
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

    /** A client's own header of that name is not taken for the invocation's trace. */
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
    void whatIsNoEventOfTheGatewayFailsWithAReason() {
        APIGatewayV2HTTPEvent withoutContext = event("GET", "/kyc/sessions", null);
        withoutContext.setRequestContext(null);
        APIGatewayV2HTTPEvent withoutPath = event("GET", null, null);

        for (APIGatewayV2HTTPEvent event : List.of(withoutContext, withoutPath, new APIGatewayV2HTTPEvent())) {
            assertThatThrownBy(() -> entry.handleRequest(event, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("payload format 2.0");
        }
    }

    /** With every processor busy, so that threads stand still at any place; each request must be seen. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noRequestIsLostOnABusyMachine() {
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
