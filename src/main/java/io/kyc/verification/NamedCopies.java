package io.kyc.verification;

import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.parallel.Parallel;
import io.kyc.problem.KycException;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Session;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Makes copies of evidence under plain names, for people. No decision uses them, so a failed copy is logged and does
 * not fail the step. Copies of a session that was erased meanwhile are removed.
 */
@Singleton
class NamedCopies {
    private static final Logger LOG = Logger.getLogger(NamedCopies.class);

    private final ImageStore images;
    private final LateWrites late;
    private final Parallel parallel;

    NamedCopies(ImageStore images, LateWrites late, Parallel parallel) {
        this.images = images;
        this.late = late;
        this.parallel = parallel;
    }

    void ofDocument(Session session) {
        String named = new EvidenceKeys(session.id().value()).namedPortrait();
        session.facts()
                .document()
                .flatMap(DocumentEvidence::portrait)
                .map(DocumentEvidence.Portrait::image)
                .ifPresent(portrait -> attempt(session, () -> images.copy(portrait.key(), named)));
    }

    void ofLiveness(Session session, LivenessResult result) {
        attempt(
                session,
                () -> new LivenessCopies(new EvidenceKeys(session.id().value())).make(result, images, parallel));
    }

    private void attempt(Session session, Runnable copy) {
        try {
            copy.run();
        } catch (KycException e) {
            LOG.warnf(
                    "session=%s a named copy was not made: %s",
                    session.id(), e.code().slug());
        }
        // After the commit no lease protects the session.
        late.takeBackIfErased(session.id());
    }
}
