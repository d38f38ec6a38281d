package io.kyc.local.stream;

import io.kyc.hash.Sha256;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * Signs the address and the frames of a stream as AWS's web component does. What is set is right unless a test changes
 * it.
 */
public final class ClientSignatures {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private String accessKey = "local";
    private String secretKey = "local-secret";
    private Optional<String> token = Optional.empty();
    private Instant date = Instant.now();
    private final String expires = "299";
    private boolean portSigned;
    private final Map<String, String> parameters = new TreeMap<>(Map.of(
            "video-width", "640",
            "video-height", "480",
            "attempt-count", "1",
            "x-amz-user-agent", "a test (for *)",
            "challenge-versions", "FaceMovementAndLightChallenge_2.0.0,FaceMovementChallenge_1.0.0"));

    private String previous;

    public ClientSignatures(String sessionId) {
        parameters.put("session-id", sessionId);
    }

    /** Another value of a parameter of the address. */
    public ClientSignatures with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Another time of the address. */
    public ClientSignatures dated(Instant time) {
        date = time;
        return this;
    }

    /** Other keys than the local AWS's own. */
    public ClientSignatures keys(String access, String secret, String sessionToken) {
        accessKey = access;
        secretKey = secret;
        token = Optional.ofNullable(sessionToken);
        return this;
    }

    /** The host is signed with its port, as clients outside of browsers do. */
    public ClientSignatures withPort() {
        portSigned = true;
        return this;
    }

    private String scope() {
        return TIME.format(date).substring(0, 8) + "/eu-west-1/rekognition/aws4_request";
    }

    private byte[] key() {
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : scope().split("/")) {
            key = hmac(key, part);
        }
        return key;
    }

    String url(URI endpoint) {
        String path = "/start-face-liveness-session-websocket";
        Map<String, String> query = new TreeMap<>(parameters);
        query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
        query.put("X-Amz-Credential", accessKey + "/" + scope());
        query.put("X-Amz-Date", TIME.format(date));
        query.put("X-Amz-Expires", expires);
        query.put("X-Amz-SignedHeaders", "host");
        token.ifPresent(token -> query.put("X-Amz-Security-Token", token));
        String text = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String host = endpoint.getHost() + (portSigned ? ":" + endpoint.getPort() : "");
        String request = "GET\n" + endpoint.getPath() + path + "\n" + text + "\nhost:" + host + "\n\nhost\n"
                + Sha256.hex(new byte[0]);
        previous = HexFormat.of()
                .formatHex(hmac(
                        key(),
                        "AWS4-HMAC-SHA256\n" + TIME.format(date) + "\n" + scope() + "\n"
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
                key(),
                "AWS4-HMAC-SHA256-PAYLOAD\n" + TIME.format(now) + "\n" + scope() + "\n" + previous + "\n"
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
}
