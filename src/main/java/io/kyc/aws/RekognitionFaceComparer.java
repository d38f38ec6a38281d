package io.kyc.aws;

import static io.kyc.aws.AwsCalls.required;

import io.kyc.face.ComparedFaces;
import io.kyc.face.FaceComparer;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageSource;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.ComparedFace;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;

/**
 * Compares faces by Rekognition's CompareFaces, with threshold 0. Rekognition gives no similarity below its threshold,
 * and this service decides itself what counts as a match.
 */
@Singleton
class RekognitionFaceComparer implements FaceComparer {
    private final RekognitionClient rekognition;
    private final AwsCalls calls;
    private final ImageConfig config;

    RekognitionFaceComparer(RekognitionClient rekognition, AwsCalls calls, ImageConfig config) {
        this.rekognition = rekognition;
        this.calls = calls;
        this.config = config;
    }

    @Override
    public ComparedFaces compare(ImageSource source, ImageSource target) {
        CompareFacesRequest request = CompareFacesRequest.builder()
                .sourceImage(RekognitionImages.of(source, config))
                .targetImage(RekognitionImages.of(target, config))
                .similarityThreshold(0f)
                .build();
        return RekognitionImages.calling(calls, "Rekognition.CompareFaces", () -> {
            try {
                return faces(rekognition.compareFaces(request));
            } catch (InvalidParameterException e) {
                // We control the parameters, so this means that there is no face in one of the pictures.
                return new ComparedFaces(List.of());
            }
        });
    }

    private static ComparedFaces faces(CompareFacesResponse response) {
        Stream<ComparedFaces.Face> matches = response.faceMatches().stream()
                .map(match -> face(Optional.of(required(match.similarity()).doubleValue()), match.face()));
        Stream<ComparedFaces.Face> others =
                response.unmatchedFaces().stream().map(face -> face(Optional.empty(), face));
        return new ComparedFaces(Stream.concat(matches, others)
                .sorted(Comparator.comparingDouble(face -> -face.similarity().orElse(-1.0)))
                .toList());
    }

    private static ComparedFaces.Face face(Optional<Double> similarity, ComparedFace face) {
        return new ComparedFaces.Face(
                similarity, RekognitionImages.box(required(face).boundingBox()), required(face.confidence()));
    }
}
