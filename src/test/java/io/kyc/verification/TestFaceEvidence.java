package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.TestLiveness;
import io.kyc.document.TestProcessors;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceMatching;
import io.kyc.hash.Sha256;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.liveness.LivenessResult;
import io.kyc.parallel.Parallel;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.StoredImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares faces for tests of other packages: the real comparison, with pictures that are not in a bucket. */
public final class TestFaceEvidence {
    private static final double THRESHOLD = 95;

    private final Parallel parallel;
    private final FaceMatching matching;
    private final FaceComparer onFront;
    private final Map<String, Photo> pictures;

    /**
     * @param matching compares portrait and reference
     * @param onFront compares the living person with the faces of the front
     */
    public TestFaceEvidence(
            Parallel parallel,
            FaceMatching matching,
            FaceComparer onFront,
            Photo front,
            Photo portrait,
            Photo reference) {
        this.parallel = parallel;
        this.matching = matching;
        this.onFront = onFront;
        this.pictures = Map.of("front", front, "portrait", portrait, "reference", reference);
    }

    /** The judgement of CompleteLivenessStep with the default thresholds. */
    public static Evidence.Liveness judged(LivenessResult result) {
        Evidence.Liveness.Outcome outcome = switch (result.status()) {
            case SUCCEEDED ->
                result.reference().isPresent() ? Evidence.Liveness.Outcome.FINISHED : Evidence.Liveness.Outcome.FAILED;
            case EXPIRED, NOT_FOUND -> Evidence.Liveness.Outcome.EXPIRED;
            case FAILED, CREATED, IN_PROGRESS -> Evidence.Liveness.Outcome.FAILED;
        };
        return TestLiveness.of(outcome, result.confidence().orElse(0.0));
    }

    /** Empty if the flow does not get that far: no portrait, or a liveness check that does not allow to continue. */
    public Optional<Evidence.Similarity> compared(TestProcessors.Read document, LivenessResult result) {
        LivenessEvidence liveness = new LivenessEvidence(
                1,
                "liveness",
                Instant.EPOCH,
                TestSessions.USUAL,
                Optional.of(judged(result)),
                result.reference().map(key -> stored("reference")),
                result.face(),
                List.of());
        if (document.portrait().isEmpty() || !liveness.mayContinue()) {
            return Optional.empty();
        }
        FaceEvidence faces = new FaceEvidence(
                new EvidenceImages(store(), TestLimits.DEFAULT, parallel, new NamedCopies(store(), parallel)),
                matching,
                onFront,
                TestProcessors.FACES,
                parallel);
        return Optional.of(
                faces.compare(evidence(document), liveness, THRESHOLD).similarity());
    }

    private DocumentEvidence evidence(TestProcessors.Read document) {
        return new DocumentEvidence(
                1,
                Optional.empty(),
                new DocumentEvidence.Pictures(
                        Sides.of(stored("front")),
                        document.portrait()
                                .map(box -> new DocumentEvidence.Portrait(stored("portrait"), box, document.others()))),
                new DocumentFields(Map.of(), document.normalized()),
                document.facts(),
                new QualityFacts(Optional.empty(), Optional.empty(), Optional.empty()),
                new DocumentEvidence.Recognition(Optional.empty(), Evidence.Seen.NOWHERE),
                false);
    }

    private StoredImage stored(String key) {
        return new StoredImage(key, Sha256.hex(pictures.get(key).bytes()));
    }

    private ImageStore store() {
        return new ImageStore() {
            @Override
            public Optional<byte[]> get(String key, int maxBytes) {
                return Optional.ofNullable(pictures.get(key)).map(Photo::bytes);
            }

            @Override
            public void put(String key, byte[] bytes, ImageFormat format) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean deleteSome(String prefix) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void copy(String from, String to) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
