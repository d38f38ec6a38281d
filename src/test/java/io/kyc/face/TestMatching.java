package io.kyc.face;

import io.kyc.parallel.Parallel;

/** The comparison of portrait and reference, for tests of other packages. */
public final class TestMatching {
    private TestMatching() {}

    public static FaceMatching of(FaceDetector detector, FaceComparer comparer, Parallel parallel) {
        return new FaceMatching(detector, comparer, parallel);
    }
}
