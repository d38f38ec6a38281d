package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.parallel.Parallel;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes copies of evidence under plain names, for people. No decision uses them, so a failed copy is logged and does
 * not fail the step. They are made while the step's other work goes on, and under its lease: if the session is erased
 * meanwhile, the step finds that its lease is gone, and takes back what it wrote.
 */
@Singleton
class NamedCopies {
    private static final Logger LOG = Logger.getLogger(NamedCopies.class);

    private final ImageStore images;
    private final Parallel parallel;

    NamedCopies(ImageStore images, Parallel parallel) {
        this.images = images;
        this.parallel = parallel;
    }

    /**
     * Copies that have been started.
     *
     * @param id the session
     * @param pending what was started
     */
    record Started(SessionId id, List<Parallel.Pending<Void>> pending) {

        /** Waits until all have ended. */
        void finish() {
            pending.forEach(Parallel.Pending::settle);
            for (Parallel.Pending<Void> copy : pending) {
                try {
                    copy.join();
                } catch (KycException e) {
                    LOG.warnf(
                            "session=%s a named copy was not made: %s",
                            id, e.code().slug());
                }
            }
        }
    }

    /** @param key of the portrait, which must have been stored */
    Started ofPortrait(SessionId id, String key) {
        String named = new EvidenceKeys(id.value()).namedPortrait();
        return new Started(id, List.of(parallel.start(() -> images.copy(key, named))));
    }

    Started ofLiveness(SessionId id, LivenessResult result) {
        LivenessCopies copies = new LivenessCopies(new EvidenceKeys(id.value()));
        return new Started(id, copies.start(result, images, parallel));
    }
}
