package io.kyc.local.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.rekognition.FrameBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.eventstream.Message;

/** Reads {@link ClientEvent}s (Rekognition streaming, {@code LivenessRequestStream}). */
final class ClientEventReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ID = 128;
    /** The year 2100. */
    private static final long LATEST = 4_102_444_800_000L;

    private ClientEventReader() {}

    /** @throws StreamException {@code ValidationException} when it is not an event of the model */
    static ClientEvent read(Message frame) {
        String type = EventFrames.text(frame, ":event-type").orElse("");
        if (!EventFrames.text(frame, ":message-type").orElse("").equals("event")) {
            throw StreamException.invalid("A frame's :message-type must be event.");
        }
        JsonNode payload = json(frame.getPayload());
        return switch (type) {
            case "VideoEvent" -> video(payload);
            case "ClientSessionInformationEvent" -> information(payload);
            default ->
                throw StreamException.invalid(
                        "A frame's :event-type must be VideoEvent or ClientSessionInformationEvent.");
        };
    }

    private static JsonNode json(byte[] payload) {
        try {
            JsonNode json = JSON.readTree(payload);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Falls through to the error below.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw StreamException.invalid("A frame's payload must be a JSON object.");
    }

    private static ClientEvent video(JsonNode payload) {
        try {
            JsonNode chunk = payload.path("VideoChunk");
            if (chunk.isTextual()) {
                return new ClientEvent.Video(chunk.binaryValue());
            }
        } catch (IOException e) {
            // Falls through to the error below.
        }
        throw wrong("VideoChunk", "base64");
    }

    private static ClientEvent information(JsonNode payload) {
        JsonNode challenges = payload.path("Challenge");
        if (challenges.size() != 1 || !challenges.isObject()) {
            throw wrong("Challenge", "an object with one challenge");
        }
        Map.Entry<String, JsonNode> named = challenges.properties().iterator().next();
        String challenge = named.getKey();
        JsonNode said = named.getValue();
        String id = said.path("ChallengeId").asText();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw wrong("ChallengeId", "1 to " + LONGEST_ID + " characters");
        }
        if (said.has("ColorDisplayed")) {
            return colour(challenge, id, said.path("ColorDisplayed"));
        }
        if (said.has("TargetFace")) {
            JsonNode face = said.path("TargetFace");
            return new ClientEvent.Ended(
                    challenge,
                    id,
                    faceAt(face, "FaceDetectedInTargetPositionStartTimestamp"),
                    millis(face, "FaceDetectedInTargetPositionEndTimestamp"));
        }
        return new ClientEvent.Started(
                challenge,
                id,
                millis(said, "VideoStartTimestamp"),
                faceAt(said.path("InitialFace"), "InitialFaceDetectedTimestamp"));
    }

    private static ClientEvent colour(String challenge, String id, JsonNode shown) {
        JsonNode number = shown.path("SequenceNumber");
        JsonNode rgb = shown.path("CurrentColor").path("RGB");
        if (!number.isInt() || !rgb.isArray() || rgb.size() != 3) {
            throw wrong("ColorDisplayed", "a SequenceNumber and a CurrentColor with three numbers");
        }
        List<Integer> colour = new ArrayList<>();
        rgb.forEach(part -> colour.add(part.asInt(-1)));
        return new ClientEvent.Colour(challenge, id, number.intValue(), List.copyOf(colour));
    }

    private static ClientEvent.FaceAt faceAt(JsonNode face, String time) {
        JsonNode box = face.path("BoundingBox");
        try {
            return new ClientEvent.FaceAt(
                    new FrameBox(share(box, "Left"), share(box, "Top"), share(box, "Width"), share(box, "Height")),
                    millis(face, time));
        } catch (IllegalArgumentException e) {
            throw wrong("BoundingBox", "Left, Top, Width and Height as shares of the frame");
        }
    }

    private static double share(JsonNode box, String side) {
        return box.path(side).asDouble(Double.NaN);
    }

    private static long millis(JsonNode from, String name) {
        JsonNode time = from.path(name);
        if (!time.isNumber() || time.asLong() <= 0 || time.asLong() > LATEST) {
            throw wrong(name, "milliseconds since 1970");
        }
        return time.asLong();
    }

    private static StreamException wrong(String member, String rule) {
        return StreamException.invalid("1 validation error detected: " + member + " must be " + rule + ".");
    }
}
