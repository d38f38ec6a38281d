package io.kyc.local.stream;

import io.kyc.hash.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** A client of the stream that signs by itself, as AWS's web component does. */
public final class StreamClient implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How an address is made; the defaults are right. */
    public static final class Address {
        String accessKey = "local";
        String secretKey = "local-secret";
        Optional<String> token = Optional.empty();
        Instant date = Instant.now();
        String expires = "299";
        boolean portSigned;
        final Map<String, String> parameters = new TreeMap<>(Map.of(
                "video-width", "640",
                "video-height", "480",
                "attempt-count", "1",
                "x-amz-user-agent", "a test (for *)",
                "challenge-versions", "FaceMovementAndLightChallenge_2.0.0,FaceMovementChallenge_1.0.0"));

        Address(String sessionId) {
            parameters.put("session-id", sessionId);
        }

        /** Other keys than the local AWS's own. */
        public Address keys(String access, String secret, String sessionToken) {
            accessKey = access;
            secretKey = secret;
            token = Optional.ofNullable(sessionToken);
            return this;
        }

        String scope() {
            return TIME.format(date).substring(0, 8) + "/eu-west-1/rekognition/aws4_request";
        }

        byte[] key() {
            byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
            for (String part : scope().split("/")) {
                key = hmac(key, part);
            }
            return key;
        }
    }

    private final WebSocket socket;
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Address address;
    private final byte[] key;
    private String previous;

    private StreamClient(URI endpoint, Address address) {
        this.address = address;
        this.key = address.key();
        this.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws" + endpoint.toString().substring(4) + signed(endpoint)), new Listener())
                .join();
    }

    /** @param endpoint of the local AWS, with or without a path */
    public static StreamClient open(URI endpoint, Address address) {
        return new StreamClient(endpoint, address);
    }

    public static Address address(String sessionId) {
        return new Address(sessionId);
    }

    private String signed(URI endpoint) {
        String path = "/start-face-liveness-session-websocket";
        Map<String, String> query = new TreeMap<>(address.parameters);
        query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
        query.put("X-Amz-Credential", address.accessKey + "/" + address.scope());
        query.put("X-Amz-Date", TIME.format(address.date));
        query.put("X-Amz-Expires", address.expires);
        query.put("X-Amz-SignedHeaders", "host");
        address.token.ifPresent(token -> query.put("X-Amz-Security-Token", token));
        String text = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String host = endpoint.getHost() + (address.portSigned ? ":" + endpoint.getPort() : "");
        String request = "GET\n" + endpoint.getPath() + path + "\n" + text + "\nhost:" + host + "\n\nhost\n"
                + Sha256.hex(new byte[0]);
        previous = HexFormat.of()
                .formatHex(hmac(
                        key,
                        "AWS4-HMAC-SHA256\n" + TIME.format(address.date) + "\n" + address.scope() + "\n"
                                + Sha256.hex(request.getBytes(StandardCharsets.UTF_8))));
        return path + "?" + text + "&X-Amz-Signature=" + previous;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event's frame, inside a signed one. */
    byte[] signed(byte[] inner) {
        Instant now = Instant.now();
        Map<String, HeaderValue> date = Map.of(":date", HeaderValue.fromTimestamp(now));
        byte[] signature = hmac(
                key,
                "AWS4-HMAC-SHA256-PAYLOAD\n" + TIME.format(now) + "\n" + address.scope() + "\n" + previous + "\n"
                        + Sha256.hex(Message.encodeHeaders(date.entrySet())) + "\n" + Sha256.hex(inner));
        previous = HexFormat.of().formatHex(signature);
        Map<String, HeaderValue> headers = new LinkedHashMap<>(date);
        headers.put(":chunk-signature", HeaderValue.fromByteArray(signature));
        return bytes(new Message(headers, inner));
    }

    static byte[] event(String type, byte[] payload) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":event-type", HeaderValue.fromString(type));
        headers.put(":message-type", HeaderValue.fromString("event"));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        return bytes(new Message(headers, payload));
    }

    private static byte[] bytes(Message message) {
        ByteBuffer buffer = message.toByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    public StreamClient send(String type, String json) {
        return sendRaw(signed(event(type, json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Sends this as one message. */
    public StreamClient sendRaw(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
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
