package io.kyc.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A proxy between a client and the local AWS's JSON services that changes answers on their way. */
public final class AnswerWire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_PASSED = Set.of("connection", "content-length", "expect");

    private final HttpServer server;
    private final URI upstream;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Consumer<ObjectNode>> changes = new ConcurrentHashMap<>();

    private final Map<String, String> sent = new ConcurrentHashMap<>();

    private AnswerWire(HttpServer server, URI upstream) {
        this.server = server;
        this.upstream = upstream;
    }

    public static AnswerWire to(URI upstream) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AnswerWire wire = new AnswerWire(server, upstream);
            server.createContext("/", wire::pass);
            server.setExecutor(wire.threads);
            server.start();
            return wire;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The address that a client gets in place of the server's. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts changing each answer of the operation. */
    public void change(String operation, Consumer<ObjectNode> how) {
        changes.put(operation, how);
    }

    /** The body of the operation's last request. */
    public String sent(String operation) {
        return sent.getOrDefault(operation, "");
    }

    /** Stops changing answers. */
    public void mend() {
        changes.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (target != null) {
                sent.put(target.substring(target.indexOf('.') + 1), new String(request, StandardCharsets.UTF_8));
            }
            Answer answer = forward(exchange, request);
            byte[] body = changed(target, answer);
            answer.headers().forEach((name, value) -> {
                if (name.startsWith("x-amzn") || name.equals("content-type")) {
                    exchange.getResponseHeaders().add(name, value);
                }
            });
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    /**
     * Uses a socket, because the request is signed for the host that the client knows, and HTTP clients do not allow to
     * keep that host.
     */
    private Answer forward(HttpExchange exchange, byte[] sent) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append(" HTTP/1.1\r\n");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        head.append("Content-Length: ").append(sent.length).append("\r\nConnection: close\r\n\r\n");
        try (Socket socket = new Socket(upstream.getHost(), upstream.getPort())) {
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream().readAllBytes());
        }
    }

    private static Answer answer(byte[] read) {
        String text = new String(read, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, Arrays.copyOfRange(read, end + 4, read.length));
    }

    private byte[] changed(String target, Answer answer) throws IOException {
        Consumer<ObjectNode> change = target == null ? null : changes.get(target.substring(target.indexOf('.') + 1));
        if (change == null || answer.status() != 200) {
            return answer.body();
        }
        ObjectNode json = (ObjectNode) JSON.readTree(answer.body());
        change.accept(json);
        return JSON.writeValueAsBytes(json);
    }
}
