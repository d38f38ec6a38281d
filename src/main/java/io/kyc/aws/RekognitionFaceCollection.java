package io.kyc.aws;

import io.kyc.image.ImageConfig;
import io.kyc.image.Photo;
import io.kyc.seen.FaceCollection;
import io.kyc.seen.FaceTag;
import io.kyc.seen.SeenConfig;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CreateCollectionRequest;
import software.amazon.awssdk.services.rekognition.model.DeleteFacesRequest;
import software.amazon.awssdk.services.rekognition.model.DeleteFacesResponse;
import software.amazon.awssdk.services.rekognition.model.FaceMatch;
import software.amazon.awssdk.services.rekognition.model.FaceRecord;
import software.amazon.awssdk.services.rekognition.model.IndexFacesRequest;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.QualityFilter;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageRequest;

/** Keeps faces in one Rekognition collection for each tenant. A tenant's collection is created with its first face. */
@Singleton
class RekognitionFaceCollection implements FaceCollection {
    private static final int MOST = 20;

    private final RekognitionClient rekognition;
    private final AwsCalls calls;
    private final ImageConfig images;
    private final CollectionId ids;

    RekognitionFaceCollection(RekognitionClient rekognition, AwsCalls calls, ImageConfig images, SeenConfig seen) {
        this.rekognition = rekognition;
        this.calls = calls;
        this.images = images;
        this.ids = new CollectionId(seen.faces().collectionPrefix());
    }

    @Override
    public List<FaceTag> search(String tenant, Photo picture, double similarity) {
        SearchFacesByImageRequest request = SearchFacesByImageRequest.builder()
                .collectionId(ids.of(tenant))
                .image(RekognitionImages.of(picture, images))
                .faceMatchThreshold((float) similarity)
                .maxFaces(MOST)
                .build();
        return RekognitionImages.calling(calls, "Rekognition.SearchFacesByImage", () -> {
            try {
                return tags(rekognition.searchFacesByImage(request).faceMatches());
            } catch (ResourceNotFoundException e) {
                // The tenant has no face yet.
                return List.of();
            } catch (InvalidParameterException e) {
                // We control the parameters, so this means that there is no face in the picture.
                return List.of();
            }
        });
    }

    private static List<FaceTag> tags(List<FaceMatch> matches) {
        return matches.stream()
                .map(match -> Optional.ofNullable(match.face().externalImageId()))
                .flatMap(Optional::stream)
                .map(FaceTag::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<String> add(String tenant, Photo picture, FaceTag tag) {
        IndexFacesRequest request = IndexFacesRequest.builder()
                .collectionId(ids.of(tenant))
                .image(RekognitionImages.of(picture, images))
                .externalImageId(tag.text())
                .maxFaces(1)
                .qualityFilter(QualityFilter.AUTO)
                .build();
        return RekognitionImages.calling(calls, "Rekognition.IndexFaces", () -> {
            try {
                return face(request);
            } catch (ResourceNotFoundException e) {
                create(request.collectionId());
                return face(request);
            }
        });
    }

    private Optional<String> face(IndexFacesRequest request) {
        return rekognition.indexFaces(request).faceRecords().stream()
                .map(FaceRecord::face)
                .map(face -> face.faceId())
                .findFirst();
    }

    private void create(String collection) {
        try {
            rekognition.createCollection(
                    CreateCollectionRequest.builder().collectionId(collection).build());
        } catch (ResourceAlreadyExistsException e) {
            // Another request created it first.
        }
    }

    @Override
    public void remove(String tenant, Collection<String> faceIds) {
        DeleteFacesRequest request = DeleteFacesRequest.builder()
                .collectionId(ids.of(tenant))
                .faceIds(faceIds)
                .build();
        calls.make("Rekognition.DeleteFaces", () -> {
            try {
                DeleteFacesResponse answer = rekognition.deleteFaces(request);
                // Each face is in one of the two lists, even an unknown one. An answer that broke off has neither list.
                return AwsCalls.required(
                        answer.hasDeletedFaces() || answer.hasUnsuccessfulFaceDeletions()
                                ? answer.deletedFaces()
                                : null);
            } catch (ResourceNotFoundException e) {
                return List.of();
            }
        });
    }
}
