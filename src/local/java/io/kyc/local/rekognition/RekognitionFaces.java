package io.kyc.local.rekognition;

import io.kyc.local.face.Embedding;
import io.kyc.local.face.Face;
import io.kyc.local.face.FaceEngine;
import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.CompareFacesMatch;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.ComparedFace;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;

/**
 * Rekognition's {@code DetectFaces} and {@code CompareFaces} on decoded pictures. Thread-safe.
 * {@code OrientationCorrection} is always absent, as AWS documents. The caller closes the engine.
 */
public final class RekognitionFaces {
    private static final Set<Attribute> SUPPORTED = Collections.unmodifiableSet(EnumSet.of(
            Attribute.DEFAULT,
            Attribute.ALL,
            Attribute.EYES_OPEN,
            Attribute.MOUTH_OPEN,
            Attribute.SUNGLASSES,
            Attribute.FACE_OCCLUDED));

    private final FaceEngine engine;

    public RekognitionFaces(FaceEngine engine) {
        this.engine = engine;
    }

    /**
     * The supported attributes. {@code ALL} means all of these: members that no net here can estimate (age range,
     * gender, emotions, beard ...) are absent from the answer.
     */
    public static Set<String> supportedAttributes() {
        return SUPPORTED.stream().map(Attribute::toString).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param attributes names as in the request; empty means {@code DEFAULT}
     * @return every face, largest first, at most 100; possibly none
     * @throws InvalidParameterException when an attribute is unknown or cannot be estimated here
     */
    public DetectFacesResponse detectFaces(Picture picture, Set<String> attributes) {
        Set<Attribute> wanted = attributes(attributes);
        return DetectFacesResponse.builder()
                .faceDetails(engine.faces(picture).stream()
                        .map(face -> FaceDetails.detail(engine, picture, face, wanted))
                        .toList())
                .build();
    }

    /** @throws InvalidParameterException when an attribute is unknown or cannot be estimated here */
    static Set<Attribute> attributes(Set<String> names) {
        Set<Attribute> wanted = EnumSet.noneOf(Attribute.class);
        for (String name : names) {
            Attribute attribute = Attribute.fromValue(name);
            if (!SUPPORTED.contains(attribute)) {
                throw invalid(
                        "Attribute " + name + " cannot be estimated by the local engine, which supports " + SUPPORTED);
            }
            wanted.add(attribute);
        }
        return wanted;
    }

    /**
     * Compares the source's largest face with every face of the target.
     *
     * @param similarityThreshold 0 to 100; faces below it are returned as unmatched
     * @throws InvalidParameterException when either picture shows no face, or the threshold is out of range
     */
    public CompareFacesResponse compareFaces(Picture source, Picture target, float similarityThreshold) {
        if (!(similarityThreshold >= 0 && similarityThreshold <= 100)) {
            throw invalid("SimilarityThreshold must be between 0 and 100");
        }
        Face sourceFace = engine.faces(source).stream().findFirst().orElseThrow(() -> noFace("source"));
        List<Face> targetFaces = engine.faces(target);
        if (targetFaces.isEmpty()) {
            throw noFace("target");
        }
        Embedding embedding = engine.embedding(source, sourceFace);
        List<CompareFacesMatch> matches = new ArrayList<>();
        List<ComparedFace> unmatched = new ArrayList<>();
        for (Face face : targetFaces) {
            float similarity = (float) SimilarityScale.similarity(embedding.distance(engine.embedding(target, face)));
            ComparedFace compared = FaceDetails.compared(target, face);
            if (similarity >= similarityThreshold) {
                matches.add(CompareFacesMatch.builder()
                        .similarity(similarity)
                        .face(compared)
                        .build());
            } else {
                unmatched.add(compared);
            }
        }
        matches.sort(Comparator.comparing(CompareFacesMatch::similarity).reversed());
        return CompareFacesResponse.builder()
                .sourceImageFace(FaceDetails.source(source, sourceFace))
                .faceMatches(matches)
                .unmatchedFaces(unmatched)
                .build();
    }

    private static InvalidParameterException noFace(String which) {
        return invalid("Request has invalid parameters: no face in the " + which + " image");
    }

    private static InvalidParameterException invalid(String message) {
        return InvalidParameterException.builder().message(message).build();
    }
}
