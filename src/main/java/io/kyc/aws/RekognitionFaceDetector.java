package io.kyc.aws;

import io.kyc.face.DetectedFace;
import io.kyc.face.FaceDetector;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageSource;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;

/** Faces by Rekognition's DetectFaces. */
@Singleton
class RekognitionFaceDetector implements FaceDetector {
    private final RekognitionClient rekognition;
    private final ImageConfig config;

    RekognitionFaceDetector(RekognitionClient rekognition, ImageConfig config) {
        this.rekognition = rekognition;
        this.config = config;
    }

    @Override
    public List<DetectedFace> detect(ImageSource image) {
        DetectFacesRequest request = DetectFacesRequest.builder()
                .image(RekognitionImages.of(image, config))
                .attributes(Attribute.DEFAULT)
                .build();
        return RekognitionImages.calling("Rekognition.DetectFaces", () -> rekognition.detectFaces(request))
                .faceDetails()
                .stream()
                .map(face -> new DetectedFace(RekognitionImages.box(face.boundingBox()), face.confidence()))
                .sorted(Comparator.comparingDouble(
                        (DetectedFace face) -> -face.box().area()))
                .toList();
    }
}
