package io.kyc.local.rekognition;

import io.kyc.local.face.Face;
import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.rekognition.model.Landmark;
import software.amazon.awssdk.services.rekognition.model.LandmarkType;

/**
 * Rekognition's named points, taken from the mesh, as ratios of the picture. The mesh has no pupils, so these are
 * absent.
 */
final class FaceLandmarks {
    private static final Map<LandmarkType, Integer> MORE = new LinkedHashMap<>();

    static {
        MORE.put(LandmarkType.LEFT_EYE_BROW_LEFT, 70);
        MORE.put(LandmarkType.LEFT_EYE_BROW_RIGHT, 107);
        MORE.put(LandmarkType.LEFT_EYE_BROW_UP, 105);
        MORE.put(LandmarkType.RIGHT_EYE_BROW_LEFT, 336);
        MORE.put(LandmarkType.RIGHT_EYE_BROW_RIGHT, 300);
        MORE.put(LandmarkType.RIGHT_EYE_BROW_UP, 334);
        MORE.put(LandmarkType.LEFT_EYE_LEFT, 33);
        MORE.put(LandmarkType.LEFT_EYE_RIGHT, 133);
        MORE.put(LandmarkType.LEFT_EYE_UP, 159);
        MORE.put(LandmarkType.LEFT_EYE_DOWN, 145);
        MORE.put(LandmarkType.RIGHT_EYE_LEFT, 362);
        MORE.put(LandmarkType.RIGHT_EYE_RIGHT, 263);
        MORE.put(LandmarkType.RIGHT_EYE_UP, 386);
        MORE.put(LandmarkType.RIGHT_EYE_DOWN, 374);
        MORE.put(LandmarkType.NOSE_LEFT, 48);
        MORE.put(LandmarkType.NOSE_RIGHT, 278);
        MORE.put(LandmarkType.MOUTH_UP, 0);
        MORE.put(LandmarkType.MOUTH_DOWN, 17);
        MORE.put(LandmarkType.UPPER_JAWLINE_LEFT, 234);
        MORE.put(LandmarkType.MID_JAWLINE_LEFT, 172);
        MORE.put(LandmarkType.CHIN_BOTTOM, 152);
        MORE.put(LandmarkType.MID_JAWLINE_RIGHT, 397);
        MORE.put(LandmarkType.UPPER_JAWLINE_RIGHT, 454);
    }

    private FaceLandmarks() {}

    /** Eyes, corners of the mouth and nose: the points that Rekognition always returns. */
    static List<Landmark> five(Picture picture, Face face) {
        return List.of(
                landmark(picture, LandmarkType.EYE_LEFT, face.landmarks().leftEye()),
                landmark(picture, LandmarkType.EYE_RIGHT, face.landmarks().rightEye()),
                landmark(picture, LandmarkType.MOUTH_LEFT, face.landmarks().point(61)),
                landmark(picture, LandmarkType.MOUTH_RIGHT, face.landmarks().point(291)),
                landmark(picture, LandmarkType.NOSE, face.landmarks().point(1)));
    }

    /** The five points and brows, lids, nostrils, lips and jaw: 28 of Rekognition's 30. */
    static List<Landmark> all(Picture picture, Face face) {
        List<Landmark> landmarks = new ArrayList<>(five(picture, face));
        MORE.forEach((type, index) ->
                landmarks.add(landmark(picture, type, face.landmarks().point(index))));
        return landmarks;
    }

    private static Landmark landmark(Picture picture, LandmarkType type, Point2D.Double point) {
        return Landmark.builder()
                .type(type)
                .x((float) (point.x / picture.width()))
                .y((float) (point.y / picture.height()))
                .build();
    }
}
