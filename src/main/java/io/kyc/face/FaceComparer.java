package io.kyc.face;

import io.kyc.image.ImageSource;

/** Compares the largest face of one picture with every face of another. */
public interface FaceComparer {

    /**
     * @param source the document's portrait
     * @param target the liveness reference
     * @return every face of the target with its similarity, however low; another class decides what counts as a match
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and
     *     the like
     */
    ComparedFaces compare(ImageSource source, ImageSource target);
}
