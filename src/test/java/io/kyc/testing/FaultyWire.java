package io.kyc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wire between a client and one of the local AWS's servers that can be broken: below HTTP, where no server can answer. It knows which
 * call goes over it by the call's first packet.
 */
public final class FaultyWire implements AutoCloseable {
    /** How the wire breaks. */
    public enum Break {
        /** The connection is reset when the request arrives; the server never sees it. */
        RESET,
        /** The server does its work; half of its answer arrives, then the connection ends. */
        TRUNCATED
    }

    /** @param operation as in {@code X-Amz-Target}, or {@code GetObject}, {@code PutObject}, {@code CopyObject} */
    private record Armed(String operation, Break how) {}

    private final ServerSocket listener;
    private final URI server;
    private final AtomicReference<Armed> armed = new AtomicReference<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** A client's connection; one that is dead looks alive until something is sent on it. */
    private static final class Connection {
        private final Socket client;
        private volatile boolean dead;

        Connection(Socket client) {
            this.client = client;
        }
    }

    private FaultyWire(ServerSocket listener, URI server) {
        this.listener = listener;
        this.server = server;
    }

    public static FaultyWire to(URI server) {
        try {
            FaultyWire wire = new FaultyWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the client is told in place of the server's address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** From now on every call of the operation meets the break. */
    public void arm(String operation, Break how) {
        armed.set(new Armed(operation, how));
    }

    public void mend() {
        armed.set(null);
    }

    /** Ends the connections that are open now, as a server does with those on which nothing comes any more. */
    public void endKept() {
        for (Connection connection : open) {
            try {
                connection.client.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The connections that are open now are dead without a word: what is sent on one of them is answered by a reset. */
    public void killKept() {
        open.forEach(connection -> connection.dead = true);
    }

    /** How many connections are open. */
    public int kept() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket("127.0.0.1", server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                AtomicReference<Break> answer = new AtomicReference<>();
                Connection connection = new Connection(client);
                open.add(connection);
                start(() -> {
                    toServer(connection, upstream, answer);
                    open.remove(connection);
                });
                start(() -> toClient(upstream, client, answer));
            } catch (IOException e) {
                // Closed, or the server is gone: the client notices by itself.
            }
        }
    }

    private void toServer(Connection connection, Socket upstream, AtomicReference<Break> answer) {
        Socket client = connection.client;
        pump(client, upstream, (buffer, length) -> {
            if (connection.dead) {
                client.setSoLinger(true, 0);
                return -1;
            }
            Armed fault = armed.get();
            if (fault == null || !isFor(fault.operation(), buffer, length)) {
                return length;
            }
            if (fault.how() == Break.RESET) {
                client.setSoLinger(true, 0);
                return -1;
            }
            answer.set(fault.how());
            return length;
        });
    }

    private static void toClient(Socket upstream, Socket client, AtomicReference<Break> answer) {
        pump(upstream, client, (buffer, length) -> {
            // Not the interim "100 Continue" that asks for the rest of a request.
            boolean isFinal = !text(buffer, length).startsWith("HTTP/1.1 100");
            return answer.get() == Break.TRUNCATED && isFinal ? -length / 2 - 1 : length;
        });
    }

    /** How much of what was read goes on: all, or so much (negative, less one) and then the end. */
    private interface Valve {
        int passes(byte[] buffer, int length) throws IOException;
    }

    private static void pump(Socket from, Socket to, Valve valve) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                int passes = valve.passes(buffer, length);
                out.write(buffer, 0, passes < 0 ? -passes - 1 : passes);
                out.flush();
                if (passes < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // One side is gone; closing both tells the other.
        }
    }

    private static boolean isFor(String operation, byte[] buffer, int length) {
        String head = text(buffer, Math.min(length, 4096)).toLowerCase(Locale.ROOT);
        return switch (operation) {
            case "GetObject" -> head.startsWith("get /") && !head.contains("list-type=");
            case "ListObjects" -> head.startsWith("get /") && head.contains("list-type=");
            case "CopyObject" -> head.startsWith("put /") && head.contains("x-amz-copy-source:");
            case "PutObject" -> head.startsWith("put /") && !head.contains("x-amz-copy-source:");
            case "DeleteObjects" -> head.startsWith("post /") && head.contains("?delete");
            default -> head.contains("." + operation.toLowerCase(Locale.ROOT) + "\r\n");
        };
    }

    private static String text(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-wire");
        thread.setDaemon(true);
        thread.start();
    }
}
