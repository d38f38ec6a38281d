package io.kyc.local.stream;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.eventstream.Message;

/** A client of the stream over a socket, as AWS's web component is one. */
public final class StreamClient implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final ClientSignatures signatures;

    private StreamClient(URI endpoint, ClientSignatures signatures) {
        this.signatures = signatures;
        this.socket = HTTP.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws" + endpoint.toString().substring(4) + signatures.url(endpoint)), new Listener())
                .join();
    }

    /** @param endpoint of the local AWS, with or without a path */
    public static StreamClient open(URI endpoint, ClientSignatures signatures) {
        return new StreamClient(endpoint, signatures);
    }

    /** As {@link #open(URI, ClientSignatures)} with what is right for this session. */
    public static StreamClient open(URI endpoint, String sessionId) {
        return open(endpoint, new ClientSignatures(sessionId));
    }

    public StreamClient send(String type, String json) {
        return sendRaw(signatures.signed(ClientSignatures.event(type, json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Sends this as one message. */
    public StreamClient sendRaw(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /** Sends this as one message, if the server takes it. */
    public void sendQuietly(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true)
                .exceptionally(refused -> socket)
                .join();
    }

    /** Whether the connection has ended by then, in whatever way. */
    public boolean isClosedWithin(Duration time) throws InterruptedException {
        try {
            closed.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException broken) {
            return true;
        } catch (TimeoutException open) {
            return false;
        }
    }

    /** The next frame from the server. */
    public Message next() throws InterruptedException {
        Message message = received.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing came from the server for a minute");
        }
        return message;
    }

    /** What kind of frame came next: an event's type, an exception's, or an error's code. */
    public String nextKind() throws InterruptedException {
        return kind(next());
    }

    static String kind(Message message) {
        for (String header : new String[] {":event-type", ":exception-type", ":error-code"}) {
            if (message.getHeaders().containsKey(header)) {
                return message.getHeaders().get(header).getString();
            }
        }
        return "nothing";
    }

    /** The code of the server's close. */
    public int closeCode() throws Exception {
        return closed.get(60, TimeUnit.SECONDS);
    }

    /** Closes as a browser does. */
    public void close(int code) {
        socket.sendClose(code, "").join();
    }

    /** Breaks off without a word. */
    public void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            parts.writeBytes(bytes);
            if (last) {
                received.add(Message.decode(ByteBuffer.wrap(parts.toByteArray())));
                parts.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            closed.completeExceptionally(problem);
        }
    }
}
