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
 * A wire between a client and one of the local AWS's servers that can be broken. It breaks below HTTP, where no server
 * can answer. A packet of a call, mostly the first one, tells which operation it is.
 */
public final class FaultyWire implements AutoCloseable {
    /** How the wire breaks. */
    public enum Break {
        /** The connection is reset when the request arrives; the server never gets it. */
        RESET,
        /** The server does its work; half of its answer arrives, and then the connection ends. */
        TRUNCATED
    }

    /** @param operation as in {@code X-Amz-Target}, as STS's {@code Action}, or {@code GetObject}, {@code PutObject}, {@code CopyObject} */
    private record Armed(String operation, Break how) {}

    private final ServerSocket listener;
    private final URI server;
    private final AtomicReference<Armed> armed = new AtomicReference<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** A client's connection. A dead one looks alive until something is sent on it. */
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

    /** The address that the client gets in place of the server's. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Breaks every call of the operation from now on. */
    public void arm(String operation, Break how) {
        armed.set(new Armed(operation, how));
    }

    public void mend() {
        armed.set(null);
    }

    /** Closes the connections that are open now, as a server closes idle ones. */
    public void endKept() {
        for (Connection connection : open) {
            try {
                connection.client.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Kills the connections that are open now without notice: a reset answers anything that is sent on one of them. */
    public void killKept() {
        open.forEach(connection -> connection.dead = true);
    }

    /** The number of open connections. */
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
                // The connection is closed, or the server is gone; the client notices it by itself.
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
            // The interim "100 Continue", which asks for the rest of a request, is not final.
            boolean isFinal = !text(buffer, length).startsWith("HTTP/1.1 100");
            return answer.get() == Break.TRUNCATED && isFinal ? -length / 2 - 1 : length;
        });
    }

    /**
     * Decides how much of the read bytes is passed on: all of them, or a number (negative, less one) followed by the
     * end.
     */
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
            default -> {
                String name = operation.toLowerCase(Locale.ROOT);
                yield head.contains("." + name + "\r\n") || head.contains("action=" + name + "&");
            }
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
