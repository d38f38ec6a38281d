package io.kyc.local.operation;

import io.kyc.local.protocol.Operation;
import io.kyc.local.rekognition.CollectionFaces;
import io.kyc.local.store.FaceCollections;
import io.kyc.local.store.FaceCollections.IndexedFace;
import io.kyc.local.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.rekognition.model.DeleteFacesRequest;
import software.amazon.awssdk.services.rekognition.model.DeleteFacesResponse;
import software.amazon.awssdk.services.rekognition.model.IndexFacesRequest;
import software.amazon.awssdk.services.rekognition.model.IndexFacesResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.ListFacesRequest;
import software.amazon.awssdk.services.rekognition.model.ListFacesResponse;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageRequest;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageResponse;
import software.amazon.awssdk.services.rekognition.model.SearchFacesRequest;
import software.amazon.awssdk.services.rekognition.model.SearchFacesResponse;
import software.amazon.awssdk.services.rekognition.model.UnsuccessfulFaceDeletion;
import software.amazon.awssdk.services.rekognition.model.UnsuccessfulFaceDeletionReason;

/** Rekognition: {@code IndexFaces}, {@code SearchFacesByImage}, {@code SearchFaces}, {@code ListFaces} and {@code DeleteFaces}. */
public final class CollectedFaceOperations {
    private static final int MOST = 4096;
    private static final int MOST_IN_A_PICTURE = 100;
    private static final float DEFAULT_THRESHOLD = 80;
    private static final Pattern EXTERNAL_ID = Pattern.compile("[a-zA-Z0-9_.\\-:]+");
    private static final Pattern FACE_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Engines engines;
    private final FaceCollections collections;
    private final ImageInput input;

    public CollectedFaceOperations(Engines engines, FaceCollections collections, ObjectStore objects) {
        this.engines = engines;
        this.collections = collections;
        this.input = new ImageInput(objects);
    }

    public List<Operation> all() {
        return List.of(
                Operation.of(
                        "RekognitionService.IndexFaces",
                        true,
                        IndexFacesRequest::builder,
                        IndexFacesRequest.class,
                        this::index),
                Operation.of(
                        "RekognitionService.SearchFacesByImage",
                        true,
                        SearchFacesByImageRequest::builder,
                        SearchFacesByImageRequest.class,
                        this::searchByImage),
                Operation.of(
                        "RekognitionService.SearchFaces",
                        false,
                        SearchFacesRequest::builder,
                        SearchFacesRequest.class,
                        this::search),
                Operation.of(
                        "RekognitionService.ListFaces",
                        false,
                        ListFacesRequest::builder,
                        ListFacesRequest.class,
                        this::list),
                Operation.of(
                        "RekognitionService.DeleteFaces",
                        false,
                        DeleteFacesRequest::builder,
                        DeleteFacesRequest.class,
                        this::delete));
    }

    private IndexFacesResponse index(IndexFacesRequest request) {
        Constraints constraints = CollectionOperations.constrain(request.collectionId())
                .length("externalImageId", request.externalImageId(), 1, 255)
                .pattern("externalImageId", request.externalImageId(), EXTERNAL_ID)
                .range("maxFaces", request.maxFaces(), 1, Integer.MAX_VALUE)
                .oneOf("qualityFilter", request.qualityFilterAsString(), FaceOperations.FILTERS);
        ImageInput.constrain(constraints, "image", request.image());
        request.detectionAttributesAsStrings()
                .forEach(name -> constraints.oneOf("detectionAttributes", name, FaceOperations.ATTRIBUTES));
        constraints.check();
        collections.find(request.collectionId());
        return engines.collectionFaces(collections)
                .index(
                        request.collectionId(),
                        input.picture(request.image()),
                        Optional.ofNullable(request.externalImageId()),
                        request.maxFaces() == null
                                ? MOST_IN_A_PICTURE
                                : Math.min(request.maxFaces(), MOST_IN_A_PICTURE),
                        Set.copyOf(request.detectionAttributesAsStrings()));
    }

    private SearchFacesByImageResponse searchByImage(SearchFacesByImageRequest request) {
        Constraints constraints = CollectionOperations.constrain(request.collectionId())
                .range("maxFaces", request.maxFaces(), 1, MOST)
                .range("faceMatchThreshold", request.faceMatchThreshold(), 0, 100)
                .oneOf("qualityFilter", request.qualityFilterAsString(), FaceOperations.FILTERS);
        ImageInput.constrain(constraints, "image", request.image());
        constraints.check();
        collections.find(request.collectionId());
        return engines.collectionFaces(collections)
                .search(
                        request.collectionId(),
                        input.picture(request.image()),
                        threshold(request.faceMatchThreshold()),
                        most(request.maxFaces()));
    }

    private SearchFacesResponse search(SearchFacesRequest request) {
        CollectionOperations.constrain(request.collectionId())
                .required("faceId", request.faceId())
                .pattern("faceId", request.faceId(), FACE_ID)
                .range("maxFaces", request.maxFaces(), 1, MOST)
                .range("faceMatchThreshold", request.faceMatchThreshold(), 0, 100)
                .check();
        return engines.collectionFaces(collections)
                .searchFace(
                        request.collectionId(),
                        request.faceId(),
                        threshold(request.faceMatchThreshold()),
                        most(request.maxFaces()));
    }

    private ListFacesResponse list(ListFacesRequest request) {
        Constraints constraints = CollectionOperations.constrain(request.collectionId())
                .length("nextToken", request.nextToken(), 0, 255)
                .range("maxResults", request.maxResults(), 0, MOST);
        constrain(constraints, request.hasFaceIds() ? request.faceIds() : null);
        constraints.check();
        if (request.userId() != null) {
            throw InvalidParameterException.builder()
                    .message("UserId is not supported by the local engine, which keeps no users")
                    .build();
        }
        ListPage<IndexedFace> page = ListPage.of(
                collections.find(request.collectionId()).faces().values().stream()
                        .filter(face -> !request.hasFaceIds()
                                || request.faceIds().contains(face.face().faceId()))
                        .toList(),
                request.maxResults(),
                request.nextToken());
        return ListFacesResponse.builder()
                .faces(page.items().stream().map(IndexedFace::face).toList())
                .faceModelVersion(CollectionFaces.MODEL_VERSION)
                .nextToken(page.next().orElse(null))
                .build();
    }

    private DeleteFacesResponse delete(DeleteFacesRequest request) {
        Constraints constraints = CollectionOperations.constrain(request.collectionId())
                .required("faceIds", request.hasFaceIds() ? request.faceIds() : null);
        constrain(constraints, request.hasFaceIds() ? request.faceIds() : null);
        constraints.check();
        List<String> removed = collections.remove(request.collectionId(), request.faceIds());
        return DeleteFacesResponse.builder()
                .deletedFaces(removed)
                .unsuccessfulFaceDeletions(request.faceIds().stream()
                        .distinct()
                        .filter(id -> !removed.contains(id))
                        .map(id -> UnsuccessfulFaceDeletion.builder()
                                .faceId(id)
                                .reasons(UnsuccessfulFaceDeletionReason.FACE_NOT_FOUND)
                                .build())
                        .toList())
                .build();
    }

    private static void constrain(Constraints constraints, List<String> faceIds) {
        constraints.size("faceIds", faceIds, 1, MOST);
        if (faceIds != null) {
            faceIds.forEach(id -> constraints.pattern("faceIds", id, FACE_ID));
        }
    }

    private static float threshold(Float asked) {
        return asked == null ? DEFAULT_THRESHOLD : asked;
    }

    private static int most(Integer asked) {
        return asked == null ? MOST : asked;
    }
}
