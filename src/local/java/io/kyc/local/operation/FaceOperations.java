package io.kyc.local.operation;

import io.kyc.local.picture.Picture;
import io.kyc.local.protocol.Operation;
import io.kyc.local.store.ObjectStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.rekognition.model.QualityFilter;

/** Rekognition: {@code DetectFaces} and {@code CompareFaces}. */
public final class FaceOperations {
    private static final float DEFAULT_THRESHOLD = 80;
    static final Set<String> ATTRIBUTES = names(Attribute.knownValues());
    static final Set<String> FILTERS = names(QualityFilter.knownValues());

    private final Engines engines;
    private final ImageInput input;

    public FaceOperations(Engines engines, ObjectStore objects) {
        this.engines = engines;
        this.input = new ImageInput(objects);
    }

    public List<Operation> all() {
        return List.of(
                Operation.of(
                        "RekognitionService.DetectFaces",
                        true,
                        DetectFacesRequest::builder,
                        DetectFacesRequest.class,
                        this::detectFaces),
                Operation.of(
                        "RekognitionService.CompareFaces",
                        true,
                        CompareFacesRequest::builder,
                        CompareFacesRequest.class,
                        this::compareFaces));
    }

    private DetectFacesResponse detectFaces(DetectFacesRequest request) {
        Constraints constraints = new Constraints();
        ImageInput.constrain(constraints, "image", request.image());
        request.attributesAsStrings().forEach(attribute -> constraints.oneOf("attributes", attribute, ATTRIBUTES));
        constraints.check();
        return engines.detectFaces(input.picture(request.image()), Set.copyOf(request.attributesAsStrings()));
    }

    private CompareFacesResponse compareFaces(CompareFacesRequest request) {
        Constraints constraints = new Constraints();
        ImageInput.constrain(constraints, "sourceImage", request.sourceImage());
        ImageInput.constrain(constraints, "targetImage", request.targetImage());
        constraints
                .range("similarityThreshold", request.similarityThreshold(), 0, 100)
                .oneOf("qualityFilter", request.qualityFilterAsString(), FILTERS)
                .check();
        Picture source = input.picture(request.sourceImage());
        Picture target = input.picture(request.targetImage());
        return engines.compareFaces(
                source,
                target,
                request.similarityThreshold() == null ? DEFAULT_THRESHOLD : request.similarityThreshold());
    }

    private static Set<String> names(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
