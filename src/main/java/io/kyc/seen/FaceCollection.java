package io.kyc.seen;

import io.kyc.image.Photo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Faces of a tenant's approved sessions, kept by the face service as feature vectors.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when the
 * service fails.
 */
public interface FaceCollection {

    /**
     * Faces like the largest of the picture, the most similar first; none when the picture shows no face.
     *
     * @param similarity least similarity, 0 to 100
     */
    List<FaceTag> search(String tenant, Photo picture, double similarity);

    /**
     * Adds the picture's largest face; the same picture under the same tag is added once.
     *
     * @return the face's id in the collection; empty when the service finds no face that is good enough
     */
    Optional<String> add(String tenant, Photo picture, FaceTag tag);

    /** Removes faces; those that are not there are no matter. */
    void remove(String tenant, Collection<String> faceIds);
}
