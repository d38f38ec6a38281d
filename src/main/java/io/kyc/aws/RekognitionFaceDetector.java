package io.kyc.aws;

import static io.kyc.aws.AwsCalls.required;

import io.kyc.face.DetectedFace;
import io.kyc.face.DetectedFace.Chin;
import io.kyc.face.FaceDetector;
import io.kyc.face.FaceQuality;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageSource;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.ImageQuality;
import software.amazon.awssdk.services.rekognition.model.Landmark;
import software.amazon.awssdk.services.rekognition.model.LandmarkType;
import software.amazon.awssdk.services.rekognition.model.Pose;

/** Finds faces by Rekognition's DetectFaces. */
@Singleton
class RekognitionFaceDetector implements FaceDetector {
    private final RekognitionClient rekognition;
    private final AwsCalls calls;
    private final ImageConfig config;

    RekognitionFaceDetector(RekognitionClient rekognition, AwsCalls calls, ImageConfig config) {
        this.rekognition = rekognition;
        this.calls = calls;
        this.config = config;
    }

    @Override
    public List<DetectedFace> detect(ImageSource image) {
        DetectFacesRequest request = DetectFacesRequest.builder()
                .image(RekognitionImages.of(image, config))
                // Not ALL: it is slower, and it tells more about a person than we need.
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
                RekognitionImages.box(face.boundingBox()),
                required(face.confidence()),
                chin(face.landmarks()),
                quality(face));
    }

    /** A value that Rekognition leaves out is unknown; it counts neither for nor against the person. */
    private static FaceQuality quality(FaceDetail face) {
        FaceQuality unknown = FaceQuality.UNKNOWN;
        return new FaceQuality(
                or(face.quality(), ImageQuality::sharpness, unknown.sharpness()),
                or(face.quality(), ImageQuality::brightness, unknown.brightness()),
                or(face.pose(), Pose::yaw, unknown.yaw()),
                or(face.pose(), Pose::pitch, unknown.pitch()),
                or(face.eyesOpen(), eyes -> sureness(eyes.value(), eyes.confidence(), false), unknown.eyesClosed()),
                or(face.sunglasses(), worn -> sureness(worn.value(), worn.confidence(), true), unknown.sunglasses()),
                or(face.faceOccluded(), hid -> sureness(hid.value(), hid.confidence(), true), unknown.covered()));
    }

    private static <T> double or(T part, Function<T, Float> member, double unknown) {
        return Optional.ofNullable(part).map(member).map(Float::doubleValue).orElse(unknown);
    }

    /**
     * @param confidence how sure Rekognition is of the value
     * @param wanted the value that we ask about
     * @return how sure Rekognition is that the value is the wanted one, 0 to 100; null when it does not say
     */
    private static Float sureness(Boolean value, Float confidence, boolean wanted) {
        if (value == null || confidence == null) {
            return null;
        }
        return value == wanted ? confidence : Float.valueOf(100 - confidence);
    }

    /**
     * The direction of the chin, from the landmarks: their meaning is documented, the sign of the pose's angles is not.
     */
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

    private static double mean(List<Landmark> landmarks, Function<Landmark, Float> coordinate) {
        return landmarks.stream()
                .map(coordinate)
                .mapToDouble(AwsCalls::required)
                .average()
                .orElseThrow();
    }
}
