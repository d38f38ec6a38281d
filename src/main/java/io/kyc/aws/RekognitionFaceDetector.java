package io.kyc.aws;

import io.kyc.face.DetectedFace;
import io.kyc.face.DetectedFace.Chin;
import io.kyc.face.FaceDetector;
import io.kyc.face.FaceQuality;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageSource;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.Landmark;
import software.amazon.awssdk.services.rekognition.model.LandmarkType;

/** Faces by Rekognition's DetectFaces. */
@Singleton
class RekognitionFaceDetector implements FaceDetector {
    private final RekognitionClient rekognition;
    private final AwsCalls calls;
    private final ImageConfig config;

    RekognitionFaceDetector(RekognitionClient rekognition, AwsCalls calls, ImageConfig config) {
        this.calls = calls;
        this.rekognition = rekognition;
        this.config = config;
    }

    @Override
    public List<DetectedFace> detect(ImageSource image) {
        DetectFacesRequest request = DetectFacesRequest.builder()
                .image(RekognitionImages.of(image, config))
                // Not ALL: it is slower, and what it adds nobody needs to know of a person.
                .attributes(Attribute.DEFAULT, Attribute.EYES_OPEN, Attribute.SUNGLASSES, Attribute.FACE_OCCLUDED)
                .build();
        return RekognitionImages.calling(calls, "Rekognition.DetectFaces", () -> rekognition.detectFaces(request))
                .faceDetails()
                .stream()
                .map(RekognitionFaceDetector::face)
                .sorted(Comparator.comparingDouble(
                        (DetectedFace face) -> -face.box().area()))
                .toList();
    }

    private static DetectedFace face(FaceDetail face) {
        return new DetectedFace(
                RekognitionImages.box(face.boundingBox()), face.confidence(), chin(face.landmarks()), quality(face));
    }

    private static FaceQuality quality(FaceDetail face) {
        FaceQuality unknown = FaceQuality.UNKNOWN;
        var image = face.quality();
        var pose = face.pose();
        var eyes = face.eyesOpen();
        var glasses = face.sunglasses();
        var cover = face.faceOccluded();
        return new FaceQuality(
                image == null ? unknown.sharpness() : image.sharpness(),
                image == null ? unknown.brightness() : image.brightness(),
                pose == null ? unknown.yaw() : pose.yaw(),
                pose == null ? unknown.pitch() : pose.pitch(),
                eyes == null ? unknown.eyesClosed() : sureness(!eyes.value(), eyes.confidence()),
                glasses == null ? unknown.sunglasses() : sureness(glasses.value(), glasses.confidence()),
                cover == null ? unknown.covered() : sureness(cover.value(), cover.confidence()));
    }

    /** @param confidence in the value, whichever it is */
    private static double sureness(boolean value, float confidence) {
        return value ? confidence : 100 - confidence;
    }

    /** By the landmarks, whose meaning is documented; the sign of the pose's angles is not. */
    private static Chin chin(List<Landmark> landmarks) {
        List<Landmark> eyes = of(landmarks, LandmarkType.EYE_LEFT, LandmarkType.EYE_RIGHT);
        List<Landmark> mouth = of(landmarks, LandmarkType.MOUTH_LEFT, LandmarkType.MOUTH_RIGHT);
        return eyes.isEmpty() || mouth.isEmpty()
                ? Chin.DOWN
                : new Chin(
                        mean(mouth, Landmark::x) - mean(eyes, Landmark::x),
                        mean(mouth, Landmark::y) - mean(eyes, Landmark::y));
    }

    private static List<Landmark> of(List<Landmark> landmarks, LandmarkType one, LandmarkType other) {
        return landmarks.stream()
                .filter(landmark -> landmark.type() == one || landmark.type() == other)
                .toList();
    }

    private static double mean(List<Landmark> landmarks, ToDoubleFunction<Landmark> coordinate) {
        return landmarks.stream().mapToDouble(coordinate).average().orElseThrow();
    }
}
