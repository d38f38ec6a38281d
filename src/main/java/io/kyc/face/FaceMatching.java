package io.kyc.face;

import io.kyc.image.ImageSource;
import io.kyc.parallel.Parallel;
import jakarta.inject.Singleton;

/** Compares the portrait with the reference, and counts the portrait's faces in parallel. */
@Singleton
public class FaceMatching {
    private final FaceDetector detector;
    private final FaceComparer comparer;
    private final Parallel parallel;

    FaceMatching(FaceDetector detector, FaceComparer comparer, Parallel parallel) {
        this.detector = detector;
        this.comparer = comparer;
        this.parallel = parallel;
    }

    /**
     * The result of the comparison.
     *
     * @param portraitFaces number of faces on the portrait
     * @param reference the faces of the liveness reference
     */
    public record Compared(int portraitFaces, ComparedFaces reference) {}

    /**
     * @param portrait the document's portrait
     * @param reference the liveness check's reference picture
     * @throws io.kyc.problem.KycException as the ports throw it
     */
    public Compared compare(ImageSource portrait, ImageSource reference) {
        var count = parallel.start(() -> detector.detect(portrait).size());
        try {
            ComparedFaces compared = comparer.compare(portrait, reference);
            return new Compared(count.join(), compared);
        } finally {
            count.settle();
        }
    }
}
