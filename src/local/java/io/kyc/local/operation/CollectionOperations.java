package io.kyc.local.operation;

import io.kyc.local.protocol.Operation;
import io.kyc.local.rekognition.CollectionFaces;
import io.kyc.local.store.FaceCollections;
import io.kyc.local.store.FaceCollections.FaceCollection;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.rekognition.model.CreateCollectionRequest;
import software.amazon.awssdk.services.rekognition.model.CreateCollectionResponse;
import software.amazon.awssdk.services.rekognition.model.DeleteCollectionRequest;
import software.amazon.awssdk.services.rekognition.model.DeleteCollectionResponse;
import software.amazon.awssdk.services.rekognition.model.DescribeCollectionRequest;
import software.amazon.awssdk.services.rekognition.model.DescribeCollectionResponse;
import software.amazon.awssdk.services.rekognition.model.ListCollectionsRequest;
import software.amazon.awssdk.services.rekognition.model.ListCollectionsResponse;

/**
 * Rekognition: {@code CreateCollection}, {@code DeleteCollection}, {@code DescribeCollection} and
 * {@code ListCollections}. Users and tags are not supported.
 */
public final class CollectionOperations {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.\\-]+");
    private static final String ARN = "aws:rekognition:us-east-1:000000000000:collection/";

    private final FaceCollections collections;

    public CollectionOperations(FaceCollections collections) {
        this.collections = collections;
    }

    public List<Operation> all() {
        return List.of(
                Operation.of(
                        "RekognitionService.CreateCollection",
                        false,
                        CreateCollectionRequest::builder,
                        CreateCollectionRequest.class,
                        this::create),
                Operation.of(
                        "RekognitionService.DeleteCollection",
                        false,
                        DeleteCollectionRequest::builder,
                        DeleteCollectionRequest.class,
                        this::delete),
                Operation.of(
                        "RekognitionService.DescribeCollection",
                        false,
                        DescribeCollectionRequest::builder,
                        DescribeCollectionRequest.class,
                        this::describe),
                Operation.of(
                        "RekognitionService.ListCollections",
                        false,
                        ListCollectionsRequest::builder,
                        ListCollectionsRequest.class,
                        this::list));
    }

    /** The constraints that all operations on a collection have in common. */
    static Constraints constrain(String id) {
        return new Constraints()
                .required("collectionId", id)
                .length("collectionId", id, 1, 255)
                .pattern("collectionId", id, ID);
    }

    private CreateCollectionResponse create(CreateCollectionRequest request) {
        constrain(request.collectionId())
                .size("tags", request.tags().keySet(), 0, 200)
                .check();
        collections.create(request.collectionId());
        return CreateCollectionResponse.builder()
                .statusCode(200)
                .collectionArn(ARN + request.collectionId())
                .faceModelVersion(CollectionFaces.MODEL_VERSION)
                .build();
    }

    private DeleteCollectionResponse delete(DeleteCollectionRequest request) {
        constrain(request.collectionId()).check();
        collections.delete(request.collectionId());
        return DeleteCollectionResponse.builder().statusCode(200).build();
    }

    private DescribeCollectionResponse describe(DescribeCollectionRequest request) {
        constrain(request.collectionId()).check();
        FaceCollection collection = collections.find(request.collectionId());
        return DescribeCollectionResponse.builder()
                .faceCount((long) collection.faces().size())
                .userCount(0L)
                .faceModelVersion(CollectionFaces.MODEL_VERSION)
                .collectionARN("arn:" + ARN + collection.id())
                .creationTimestamp(collection.createdAt())
                .build();
    }

    private ListCollectionsResponse list(ListCollectionsRequest request) {
        new Constraints()
                .length("nextToken", request.nextToken(), 0, 255)
                .range("maxResults", request.maxResults(), 0, 4096)
                .check();
        ListPage<String> page = ListPage.of(collections.ids(), request.maxResults(), request.nextToken());
        return ListCollectionsResponse.builder()
                .collectionIds(page.items())
                .faceModelVersions(page.items().stream()
                        .map(id -> CollectionFaces.MODEL_VERSION)
                        .toList())
                .nextToken(page.next().orElse(null))
                .build();
    }
}
