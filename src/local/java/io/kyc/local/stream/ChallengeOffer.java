package io.kyc.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.rekognition.FrameBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;

/**
 * What the person is asked to do: bring the face into an oval, and with the light challenge stay there while the screen
 * shows colours in an order that nobody can know beforehand.
 *
 * @param type of the session
 * @param width of the video, in pixels
 * @param height of the video, in pixels
 * @param colours as red, green and blue, the first one black; empty without light
 */
record ChallengeOffer(ChallengeType type, int width, int height, List<List<Integer>> colours) {
    private static final List<Integer> BLACK = List.of(0, 0, 0);
    private static final List<List<Integer>> BRIGHT = List.of(
            List.of(255, 0, 0),
            List.of(0, 255, 0),
            List.of(0, 0, 255),
            List.of(0, 255, 255),
            List.of(255, 0, 255),
            List.of(255, 255, 0),
            List.of(255, 255, 255));
    private static final int BLACK_MILLIS = 75;
    private static final int COLOUR_MILLIS = 300;

    private static final double OVAL_RATIO = 1.618;
    private static final double MOST_OF_WIDTH = 0.8;
    private static final double MOST_OF_HEIGHT = 0.97;

    /** @param random for the order of the colours */
    static ChallengeOffer of(ChallengeType type, int width, int height, Random random) {
        List<List<Integer>> colours = new ArrayList<>();
        if (type == ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE) {
            colours.addAll(BRIGHT);
            Collections.shuffle(colours, random);
            colours.add(0, BLACK);
        }
        return new ChallengeOffer(type, width, height, List.copyOf(colours));
    }

    /** The challenge's member in the messages. */
    String name() {
        return type == ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE
                ? "FaceMovementAndLightChallenge"
                : "FaceMovementChallenge";
    }

    private double ovalHeight() {
        return Math.min(MOST_OF_HEIGHT * height, MOST_OF_WIDTH * width * OVAL_RATIO);
    }

    /** The oval, in the middle of the frame. */
    FrameBox oval() {
        double high = ovalHeight() / height;
        double wide = ovalHeight() / OVAL_RATIO / width;
        return new FrameBox(0.5 - wide / 2, 0.5 - high / 2, wide, high);
    }

    /** {@code ServerSessionInformationEvent}. The thresholds are for the client, which guides the person by them. */
    ObjectNode sessionInformation() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode challenge =
                event.putObject("SessionInformation").putObject("Challenge").putObject(name());
        challenge
                .putObject("OvalParameters")
                .put("Width", ovalHeight() / OVAL_RATIO)
                .put("Height", ovalHeight())
                .put("CenterX", width / 2.0)
                .put("CenterY", height / 2.0);
        challenge
                .putObject("ChallengeConfig")
                .put("FaceDistanceThreshold", 0.4)
                .put("FaceDistanceThresholdMin", 0.4)
                .put("FaceIouHeightThreshold", 0.15)
                .put("FaceIouWidthThreshold", 0.15)
                .put("OvalHeightWidthRatio", OVAL_RATIO)
                .put("OvalIouThreshold", 0.7)
                .put("OvalIouHeightThreshold", 0.25)
                .put("OvalIouWidthThreshold", 0.25)
                .put("OvalFitTimeout", 7000);
        if (!colours.isEmpty()) {
            challenge.put("LightChallengeType", "SEQUENTIAL");
            colours.forEach(colour -> {
                ObjectNode shown = challenge.withArray("ColorSequences").addObject();
                colour.forEach(shown.putObject("FreshnessColor").putArray("RGB")::add);
                shown.put("DownscrollDuration", colour.equals(BLACK) ? 0 : COLOUR_MILLIS);
                shown.put("FlatDisplayDuration", colour.equals(BLACK) ? BLACK_MILLIS : 0);
            });
        }
        return event;
    }
}
