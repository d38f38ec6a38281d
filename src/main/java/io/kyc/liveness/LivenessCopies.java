package io.kyc.liveness;

import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.parallel.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes named copies of the pictures that Rekognition wrote for a check.
 *
 * @param keys the session's keys
 */
public record LivenessCopies(EvidenceKeys keys) {

    /** The key of the reference's copy. */
    public String reference() {
        return keys.namedReference();
    }

    /** The key of an audit picture's copy, counted from 0. */
    public String audit(int index) {
        return keys.namedAudit(index);
    }

    /** Copies all pictures of the result in parallel, and waits for all. */
    public void make(LivenessResult result, ImageStore images, Parallel parallel) {
        List<Parallel.Pending<Void>> copies = start(result, images, parallel);
        copies.forEach(Parallel.Pending::settle);
        copies.forEach(Parallel.Pending::join);
    }

    /** Starts to copy all pictures of the result. */
    public List<Parallel.Pending<Void>> start(LivenessResult result, ImageStore images, Parallel parallel) {
        List<Parallel.Pending<Void>> copies = new ArrayList<>();
        result.reference().ifPresent(key -> copies.add(parallel.start(() -> images.copy(key, reference()))));
        for (int i = 0; i < result.audits().size(); i++) {
            String from = result.audits().get(i);
            String to = audit(i);
            copies.add(parallel.start(() -> images.copy(from, to)));
        }
        return copies;
    }
}
