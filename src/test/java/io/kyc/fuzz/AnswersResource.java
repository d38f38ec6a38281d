package io.kyc.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A Textract and Rekognition that answer every call with given bytes. */
public class AnswersResource implements QuarkusTestResourceLifecycleManager {
    private final AtomicReference<byte[]> answer = new AtomicReference<>();
    private HttpServer server;

    /** Holds the next answers. */
    public record Answers(AtomicReference<byte[]> next) {}

    /** Starts after the local AWS, whose endpoint it replaces. */
    @Override
    public int order() {
        return 3;
    }

    @Override
    public Map<String, String> start() {
        // Otherwise each answer's body waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        // The client would ask again for an answer that cannot be read, after a pause, and get the same.
        return Map.of(
                "kyc.aws.endpoint-override",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "kyc.aws.max-attempts",
                "1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = answer.get();
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Answers(answer), field -> field.getType() == Answers.class);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
