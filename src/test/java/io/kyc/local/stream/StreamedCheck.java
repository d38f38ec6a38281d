package io.kyc.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.eventstream.Message;

/**
 * The events of a check, to be signed and sent.
 *
 * @param events in order
 */
public record StreamedCheck(List<Event> events) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long START = 1_795_924_444_464L;
    private static final int CHUNK = 40_000;

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

    /**
     * A check of a video of {@code src/test/resources/liveness}, made by {@link io.kyc.specimens.ApproachingFace}: the
     * face is small at first and fills the oval at the end.
     *
     * @param information the payload of {@code ServerSessionInformationEvent}, whose colours are shown
     */
    public static StreamedCheck filmed(String video, byte[] information) {
        try {
            return filmed(file(video), JSON.readTree(information));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamedCheck filmed(byte[] video, JsonNode information) {
        var offered = information
                .at("/SessionInformation/Challenge")
                .properties()
                .iterator()
                .next();
        List<Event> events = new ArrayList<>();
        events.add(chunk(video, 0));
        events.add(said(
                offered.getKey(),
                object().put("VideoStartTimestamp", START)
                        .set("InitialFace", face(0.41, 0.34, 0.18, 0.345, "InitialFaceDetectedTimestamp", 200))));
        int number = 0;
        JsonNode previous = null;
        for (JsonNode colour : offered.getValue().path("ColorSequences")) {
            JsonNode current = colour.path("FreshnessColor");
            ObjectNode shown = object().put("SequenceNumber", number)
                    .put("CurrentColorStartTimestamp", START + 1000 + 150L * number++);
            shown.set("CurrentColor", current);
            shown.set("PreviousColor", previous == null ? current : previous);
            events.add(said(offered.getKey(), object().set("ColorDisplayed", shown)));
            previous = current;
        }
        for (int at = CHUNK; at < video.length; at += CHUNK) {
            events.add(chunk(video, at));
        }
        ObjectNode target = face(0.275, 0.0146, 0.45, 0.9708, "FaceDetectedInTargetPositionStartTimestamp", 2100);
        target.put("FaceDetectedInTargetPositionEndTimestamp", START + 2300);
        events.add(said(
                offered.getKey(),
                object().put("VideoEndTimestamp", START + 2400).set("TargetFace", target)));
        events.add(new Event("VideoEvent", "{\"VideoChunk\":\"\",\"TimestampMillis\":" + START + "}"));
        return new StreamedCheck(events);
    }

    /** A file of {@code src/test/resources/liveness}. */
    public static byte[] file(String name) {
        try (InputStream file = StreamedCheck.class.getResourceAsStream("/liveness/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event chunk(byte[] video, int from) {
        byte[] part = Arrays.copyOfRange(video, from, Math.min(video.length, from + CHUNK));
        return new Event(
                "VideoEvent",
                "{\"VideoChunk\":\"" + Base64.getEncoder().encodeToString(part) + "\",\"TimestampMillis\":" + START
                        + "}");
    }

    private static Event said(String challenge, JsonNode what) {
        ((ObjectNode) what).put("ChallengeId", "6278ec56-7d70-4807-8a7c-193e19cc5a0c");
        ObjectNode event = object();
        event.putObject("Challenge").set(challenge, what);
        return new Event("ClientSessionInformationEvent", event.toString());
    }

    private static ObjectNode face(double left, double top, double width, double height, String time, long millis) {
        ObjectNode face = object().put(time, START + millis);
        face.putObject("BoundingBox")
                .put("Left", left)
                .put("Top", top)
                .put("Width", width)
                .put("Height", height);
        return face;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The same with the payloads changed. */
    public StreamedCheck with(UnaryOperator<String> change) {
        return new StreamedCheck(events.stream()
                .map(event -> new Event(event.type(), change.apply(event.json())))
                .toList());
    }

    /** The same without the events whose payload has this text. */
    public StreamedCheck without(String text) {
        return new StreamedCheck(
                events.stream().filter(event -> !event.json().contains(text)).toList());
    }

    public void sendTo(StreamClient client) {
        events.forEach(event -> client.send(event.type(), event.json()));
    }
}
