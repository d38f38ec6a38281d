package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Evidence;
import io.kyc.face.PortraitCrop;
import io.kyc.hash.Sha256;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.liveness.LivenessResult;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.StoredImage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records the pictures that are evidence with their hashes, and reads them only if they are still unchanged. */
@Singleton
class EvidenceImages {
    /** Margin as a share of a face's side; it includes head and hair, but no neighbour. */
    private static final double AROUND_FACE = 1.4;

    private final ImageStore images;
    private final ImageConfig limits;
    private final Parallel parallel;
    private final NamedCopies copies;

    EvidenceImages(ImageStore images, ImageConfig limits, Parallel parallel, NamedCopies copies) {
        this.images = images;
        this.limits = limits;
        this.parallel = parallel;
        this.copies = copies;
    }

    /**
     * Records the pictures that a finished liveness check wrote to the bucket, and makes their named copies.
     *
     * @throws KycException {@code internal_error} when a picture is missing, or lies outside this attempt's folder
     */
    LivenessEvidence of(SessionId id, LivenessEvidence started, LivenessResult result, Evidence.Liveness judged) {
        String folder = new EvidenceKeys(id.value()).livenessPrefix(started.attempt());
        List<String> keys = Stream.concat(result.reference().stream(), result.audits().stream())
                .toList();
        requireIn(folder, keys);
        NamedCopies.Started named = copies.ofLiveness(id, result);
        List<StoredImage> recorded;
        try {
            recorded = recorded(keys);
        } finally {
            named.finish();
        }
        int references = result.reference().isPresent() ? 1 : 0;
        return new LivenessEvidence(
                started.attempt(),
                started.livenessSessionId(),
                started.expiresAt(),
                started.challenge(),
                Optional.of(judged),
                recorded.stream().limit(references).findFirst(),
                result.face(),
                recorded.subList(references, recorded.size()));
    }

    private static void requireIn(String folder, List<String> keys) {
        if (!keys.stream().allMatch(key -> key.startsWith(folder))) {
            throw new KycException(
                    ErrorCode.INTERNAL_ERROR,
                    "The pictures of the liveness check are not where they should be. Ask for help and quote the request_id.");
        }
    }

    private List<StoredImage> recorded(List<String> keys) {
        List<Parallel.Pending<StoredImage>> pending = keys.stream()
                .map(key -> parallel.start(() -> new StoredImage(key, Sha256.hex(bytes(key)))))
                .toList();
        pending.forEach(Parallel.Pending::settle);
        return pending.stream().map(Parallel.Pending::join).toList();
    }

    /**
     * @return the picture with exactly the bytes that were recorded
     * @throws KycException {@code internal_error} when the picture is missing or was changed
     */
    Photo load(StoredImage evidence) {
        byte[] bytes = bytes(evidence.key());
        if (!Sha256.hex(bytes).equals(evidence.sha256())) {
            throw new KycException(
                    ErrorCode.INTERNAL_ERROR,
                    "A stored picture of this session was changed. Ask for help and quote the request_id.");
        }
        return Photo.of(bytes, limits);
    }

    /**
     * The living person alone: the reference, cut to the face that the check names, or the whole reference if it names
     * none.
     *
     * @throws KycException as {@link #load}
     */
    Photo liveFace(LivenessEvidence liveness) {
        Photo reference = load(liveness.reference().orElseThrow());
        return liveness.face()
                .map(face -> PortraitCrop.of(face, reference.width(), reference.height(), AROUND_FACE))
                .map(region -> Photo.of(PhotoCrop.jpeg(reference, region, 0), limits))
                .orElse(reference);
    }

    private byte[] bytes(String key) {
        return images.get(key, limits.maxBytes())
                .orElseThrow(() -> new KycException(
                        ErrorCode.INTERNAL_ERROR,
                        "A stored picture of this session is missing. Ask for help and quote the request_id."));
    }
}
