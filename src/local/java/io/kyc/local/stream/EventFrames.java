package io.kyc.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Frames of {@code application/vnd.amazon.eventstream}, through AWS's own library. */
final class EventFrames {
    private static final Set<String> PROTOCOL_ERRORS =
            Set.of("InvalidSignatureException", "UnrecognizedClientException");

    private EventFrames() {}

    /**
     * @param bytes exactly one frame
     * @throws StreamException when a length, a checksum or a header is wrong, or something follows
     */
    static Message decode(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Message frame = Message.decode(buffer);
            if (frame != null && !buffer.hasRemaining()) {
                return frame;
            }
        } catch (RuntimeException broken) {
            // The library throws whatever its buffers and maps throw.
        }
        throw StreamException.invalid("The message is not one whole event-stream frame.");
    }

    static Optional<String> text(Message frame, String header) {
        return value(frame, header, HeaderValue::getString);
    }

    /** @return the header's value, empty when there is none or it has another type */
    static <T> Optional<T> value(Message frame, String header, Function<HeaderValue, T> type) {
        try {
            return Optional.ofNullable(frame.getHeaders().get(header)).map(type);
        } catch (IllegalStateException otherType) {
            return Optional.empty();
        }
    }

    /** A frame that carries an event from the server. */
    static byte[] event(String type, ObjectNode payload) {
        return frame(Map.of(":message-type", "event", ":event-type", type), payload);
    }

    /**
     * A frame that ends the stream. A wrong signature or key is an error of the protocol, not an exception of the
     * service's model.
     */
    static byte[] exception(StreamException problem) {
        if (PROTOCOL_ERRORS.contains(problem.type())) {
            return bytes(
                    Map.of(
                            ":message-type", "error",
                            ":error-code", problem.type(),
                            ":error-message", problem.getMessage()),
                    new byte[0]);
        }
        return frame(
                Map.of(":message-type", "exception", ":exception-type", problem.type()),
                JsonNodeFactory.instance.objectNode().put("Message", problem.getMessage()));
    }

    private static byte[] frame(Map<String, String> headers, ObjectNode payload) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(":content-type", "application/json");
        return bytes(all, payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Map<String, String> headers, byte[] payload) {
        Map<String, HeaderValue> values = new LinkedHashMap<>();
        headers.forEach((name, value) -> values.put(name, HeaderValue.fromString(value)));
        ByteBuffer encoded = new Message(values, payload).toByteBuffer();
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
