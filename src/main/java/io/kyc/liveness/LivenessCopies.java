package io.kyc.liveness;

import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.parallel.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * The named copies of a check's pictures, made of what Rekognition wrote: under names that say what they are.
 *
 * @param keys the session's
 */
public record LivenessCopies(EvidenceKeys keys) {

    /** Key of the reference's copy. */
    public String reference() {
        return keys.namedReference();
    }

    /** Key of an audit picture's copy, counted from 0. */
    public String audit(int index) {
        return keys.namedAudit(index);
    }

    /** Copies every picture of the result, at the same time. */
    public void make(LivenessResult result, ImageStore images, Parallel parallel) {
        List<Parallel.Pending<Void>> copies = new ArrayList<>();
        result.reference().ifPresent(key -> copies.add(parallel.start(() -> images.copy(key, reference()))));
        for (int i = 0; i < result.audits().size(); i++) {
            String from = result.audits().get(i);
            String to = audit(i);
            copies.add(parallel.start(() -> images.copy(from, to)));
        }
        copies.forEach(Parallel.Pending::settle);
        copies.forEach(Parallel.Pending::join);
    }
}
