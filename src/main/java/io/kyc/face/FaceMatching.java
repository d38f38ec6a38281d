package io.kyc.face;

import io.kyc.image.ImageSource;
import io.kyc.parallel.Parallel;
import jakarta.inject.Singleton;

/** Compares the portrait with the reference, and counts the portrait's faces at the same time. */
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
     * @param portrait the document's
     * @param reference the liveness check's
     * @param threshold least similarity of a match, 0 to 100
     * @throws io.kyc.problem.KycException as the ports do
     */
    public FaceComparison match(ImageSource portrait, ImageSource reference, double threshold) {
        var count = parallel.start(() -> detector.detect(portrait).size());
        try {
            ComparedFaces compared = comparer.compare(portrait, reference);
            return FaceComparison.of(count.join(), compared, threshold);
        } finally {
            count.settle();
        }
    }
}
