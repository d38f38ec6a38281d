package io.kyc.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives events: verifies each post by Standard Webhooks, drops repetitions, and puts the rest aside to be worked on. */
public final class WebhookReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 1 << 20;

    private final List<String> secrets;
    private final HttpServer server;
    /** Keep ids in your database instead, with an end, so that nothing runs twice after a restart. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

    /** @param secrets the current one; while it is being replaced, also the one before */
    public WebhookReceiver(int port, List<String> secrets) throws IOException {
        this.secrets = List.copyOf(secrets);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    static Optional<WebhookReceiver> fromEnvironment() throws IOException {
        String secret = System.getenv("KYC_WEBHOOK_SECRET");
        String port = Optional.ofNullable(System.getenv("KYC_WEBHOOK_PORT")).orElse("4600");
        return secret == null
                ? Optional.empty()
                : Optional.of(new WebhookReceiver(Integer.parseInt(port), List.of(secret)));
    }

    /**
     * The event, if one of the secrets signed exactly this body within the last five minutes.
     *
     * @param body as it came, never parsed and written again
     * @throws WebhookVerificationException if none did
     */
    public static JsonNode verified(List<String> secrets, Map<String, List<String>> headers, String body)
            throws WebhookVerificationException, IOException {
        for (String secret : secrets) {
            try {
                new Webhook(secret).verify(body, headers);
                return JSON.readTree(body);
            } catch (WebhookVerificationException e) {
                // Perhaps another secret did.
            }
        }
        throw new WebhookVerificationException("no secret signed this, or it is too old");
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(isTaken(exchange) ? 204 : 401, -1);
        }
    }

    private boolean isTaken(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        try {
            JsonNode event = verified(secrets, exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8));
            if (seen.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
                events.add(event);
            }
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    /** Waits for an event of a session; events of others are left out. */
    JsonNode await(String type, String session) {
        try {
            while (true) {
                JsonNode event = events.poll(60, TimeUnit.SECONDS);
                if (event == null) {
                    throw new IllegalStateException("no event " + type + " came");
                }
                if (event.path("type").asText().equals(type)
                        && event.at("/data/session_id").asText().equals(session)) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
