package io.kyc.local.rekognition;

import io.kyc.local.face.Embedding;
import io.kyc.local.face.Face;
import io.kyc.local.face.FaceEngine;
import io.kyc.local.picture.Picture;
import io.kyc.local.store.FaceCollections;
import io.kyc.local.store.FaceCollections.FaceCollection;
import io.kyc.local.store.FaceCollections.IndexedFace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.FaceMatch;
import software.amazon.awssdk.services.rekognition.model.FaceRecord;
import software.amazon.awssdk.services.rekognition.model.IndexFacesResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.Reason;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageResponse;
import software.amazon.awssdk.services.rekognition.model.SearchFacesResponse;
import software.amazon.awssdk.services.rekognition.model.UnindexedFace;

/**
 * Rekognition's {@code IndexFaces}, {@code SearchFacesByImage} and {@code SearchFaces}, computed from embeddings.
 * Thread-safe.
 */
public final class CollectionFaces {
    /** The model version of a collection; AWS's current one is 7.0. */
    public static final String MODEL_VERSION = "7.0";

    private final FaceEngine engine;
    private final FaceCollections collections;

    /** @param engine is closed by the caller */
    public CollectionFaces(FaceEngine engine, FaceCollections collections) {
        this.engine = engine;
        this.collections = collections;
    }

    /**
     * Stores the picture's faces, the largest first.
     *
     * @param externalId for the caller's own use
     * @param most how many to store; the others are reported as {@code EXCEEDS_MAX_FACES}
     * @param attributes as in {@code DetectFaces}
     */
    public IndexFacesResponse index(
            String collection, Picture picture, Optional<String> externalId, int most, Set<String> attributes) {
        collections.find(collection);
        Set<Attribute> wanted = RekognitionFaces.attributes(attributes);
        List<Face> faces = engine.faces(picture);
        List<Face> chosen = faces.stream().limit(most).toList();
        String image = UUID.randomUUID().toString();
        String source = picture.digest() + "/" + externalId.orElse("") + "/" + chosen.size();
        List<IndexedFace> kept = collections.add(
                collection,
                source,
                chosen.stream()
                        .map(face -> indexed(picture, face, image, externalId, source))
                        .toList());
        List<FaceRecord> records = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            records.add(FaceRecord.builder()
                    .face(kept.get(i).face())
                    .faceDetail(FaceDetails.detail(engine, picture, chosen.get(i), wanted))
                    .build());
        }
        return IndexFacesResponse.builder()
                .faceRecords(records)
                .unindexedFaces(faces.stream()
                        .skip(most)
                        .map(face -> UnindexedFace.builder()
                                .reasons(Reason.EXCEEDS_MAX_FACES)
                                .faceDetail(FaceDetails.detail(engine, picture, face, wanted))
                                .build())
                        .toList())
                .faceModelVersion(MODEL_VERSION)
                .build();
    }

    private IndexedFace indexed(Picture picture, Face face, String image, Optional<String> externalId, String source) {
        return new IndexedFace(
                FaceDetails.indexed(picture, face).toBuilder()
                        .faceId(UUID.randomUUID().toString())
                        .imageId(image)
                        .externalImageId(externalId.orElse(null))
                        .build(),
                engine.embedding(picture, face),
                source);
    }

    /**
     * @param threshold least similarity, 0 to 100
     * @param most how many to return, the most similar first
     * @throws InvalidParameterException when the picture shows no face
     */
    public SearchFacesByImageResponse search(String collection, Picture picture, float threshold, int most) {
        FaceCollection searched = collections.find(collection);
        Face face = engine.faces(picture).stream()
                .findFirst()
                .orElseThrow(() -> invalid("There are no faces in the image. Should be at least 1."));
        var compared = FaceDetails.compared(picture, face);
        return SearchFacesByImageResponse.builder()
                .searchedFaceBoundingBox(compared.boundingBox())
                .searchedFaceConfidence(compared.confidence())
                .faceMatches(
                        matches(searched.faces().values().stream(), engine.embedding(picture, face), threshold, most))
                .faceModelVersion(MODEL_VERSION)
                .build();
    }

    /**
     * As {@link #search}, for a face of the collection. The face itself is not among the results.
     *
     * @throws InvalidParameterException when the collection has no such face
     */
    public SearchFacesResponse searchFace(String collection, String faceId, float threshold, int most) {
        FaceCollection searched = collections.find(collection);
        IndexedFace sought = Optional.ofNullable(searched.faces().get(faceId))
                .orElseThrow(() -> invalid("faceId was not found in the collection."));
        return SearchFacesResponse.builder()
                .searchedFaceId(faceId)
                .faceMatches(matches(
                        searched.faces().values().stream().filter(other -> other != sought),
                        sought.embedding(),
                        threshold,
                        most))
                .faceModelVersion(MODEL_VERSION)
                .build();
    }

    private static List<FaceMatch> matches(Stream<IndexedFace> faces, Embedding sought, float threshold, int most) {
        return faces.map(face -> FaceMatch.builder()
                        .similarity((float) SimilarityScale.similarity(sought.distance(face.embedding())))
                        .face(face.face())
                        .build())
                .filter(match -> match.similarity() >= threshold)
                .sorted(Comparator.comparing(FaceMatch::similarity).reversed())
                .limit(most)
                .toList();
    }

    private static InvalidParameterException invalid(String message) {
        return InvalidParameterException.builder().message(message).build();
    }
}
