package io.kyc.verification;

import io.kyc.seen.SeenFaces;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;

/** Stores the faces of approved sessions, so that they are recognised in other sessions. */
@Singleton
public class KeptFaces {
    private final SeenFaces faces;
    private final EvidenceImages evidence;
    private final VerificationConfig verification;

    KeptFaces(SeenFaces faces, EvidenceImages evidence, VerificationConfig verification) {
        this.faces = faces;
        this.evidence = evidence;
        this.verification = verification;
    }

    /**
     * Does nothing unless the session is approved and storing faces is switched on. Never throws, because the decision
     * stands.
     */
    public void keep(Session session) {
        if (session.state() != State.APPROVED) {
            return;
        }
        Facts facts = session.facts();
        facts.liveness()
                .filter(liveness -> liveness.reference().isPresent())
                .ifPresent(liveness -> faces.keep(
                        session.tenant(),
                        session.id(),
                        facts.document().flatMap(DocumentEvidence::mark),
                        () -> evidence.liveFace(liveness),
                        facts.start().createdAt().plus(verification.retention())));
    }
}
