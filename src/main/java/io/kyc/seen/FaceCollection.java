package io.kyc.seen;

import io.kyc.image.Photo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The faces of a tenant's approved sessions, stored by the face service as feature vectors.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when
 * the service fails.
 */
public interface FaceCollection {

    /**
     * Finds faces similar to the largest one of the picture, the most similar first. Empty when the picture shows no
     * face.
     *
     * @param similarity least similarity, 0 to 100
     */
    List<FaceTag> search(String tenant, Photo picture, double similarity);

    /**
     * Adds the picture's largest face. The same picture under the same tag is added only once.
     *
     * @return the face's id in the collection; empty when the service finds no face that is good enough
     */
    Optional<String> add(String tenant, Photo picture, FaceTag tag);

    /** Removes faces. An unknown id is ignored. */
    void remove(String tenant, Collection<String> faceIds);
}
