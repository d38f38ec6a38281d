package io.kyc.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver of webhooks on loopback, down to its bytes, so that it can misbehave in every way. */
final class TestReceiver implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final String scheme;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile Behaviour behaviour = status(204);

    /** A request as it came in; names of headers are in lower case. */
    record Received(String line, Map<String, String> headers, String body) {}

    /** What a receiver does once it has read a request. */
    interface Behaviour {
        void answer(Socket client) throws Exception;
    }

    TestReceiver() {
        this(plain(), "http");
    }

    TestReceiver(ServerSocket server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        Thread thread = new Thread(this::serve, "test-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Behaviour status(int status, String... headers) {
        String head = "HTTP/1.1 " + status + " Said\r\n" + String.join("", headers)
                + (status == 204 ? "" : "Content-Length: 0\r\n") + "\r\n";
        return raw(head);
    }

    static Behaviour raw(String bytes) {
        return client -> client.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    String url(String path) {
        return scheme + "://localhost:" + server.getLocalPort() + path;
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    /** Waits for the next request that was not looked at yet. */
    Received next() {
        try {
            Received next = received.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was posted");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The requests that were not looked at yet. */
    int waiting() {
        return received.size();
    }

    void forget() {
        received.clear();
        behaviour = status(204);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread thread = new Thread(() -> answer(client), "test-receiver-call");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // Closed, or a handshake that failed.
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            Received request = read(client.getInputStream());
            // First, because a test that sees the request may change how the next one is answered.
            Behaviour answer = behaviour;
            received.add(request);
            answer.answer(client);
            OutputStream out = client.getOutputStream();
            out.flush();
            client.shutdownOutput();
            while (client.getInputStream().read() != -1) {
                // Lets the client end the connection, so that it gets the whole answer.
            }
        } catch (Exception e) {
            // The client went away, as a client may.
        }
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the request ended early");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
