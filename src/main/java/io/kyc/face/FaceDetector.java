package io.kyc.face;

import io.kyc.image.ImageSource;
import java.util.List;

/** Finds faces in a picture. */
public interface FaceDetector {

    /**
     * @return the faces, largest first; empty when there is none
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    List<DetectedFace> detect(ImageSource image);
}
