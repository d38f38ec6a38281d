package io.kyc.local.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.eventstream.Message;

/**
 * The events of a check, to be signed and sent again.
 *
 * @param events in order
 */
public record StreamedCheck(List<Event> events) {
    /** @param json the payload */
    public record Event(String type, String json) {}

    /** The check of {@code frames.txt}: movement only. */
    public static StreamedCheck recorded() {
        return new StreamedCheck(Recorded.messages().stream()
                .map(message -> Message.decode(ByteBuffer.wrap(message)))
                .map(outer -> Message.decode(ByteBuffer.wrap(outer.getPayload())))
                .map(inner -> new Event(
                        inner.getHeaders().get(":event-type").getString(),
                        new String(inner.getPayload(), StandardCharsets.UTF_8)))
                .toList());
    }

    public void sendTo(StreamClient client) {
        events.forEach(event -> client.send(event.type(), event.json()));
    }
}
