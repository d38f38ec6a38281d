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
     * @param portraitFaces how many faces the portrait shows
     * @param reference the faces of the liveness picture
     */
    public record Compared(int portraitFaces, ComparedFaces reference) {}

    /**
     * @param portrait the document's
     * @param reference the liveness check's
     * @throws io.kyc.problem.KycException as the ports do
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
