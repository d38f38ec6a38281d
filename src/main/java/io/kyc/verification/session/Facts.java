package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.kyc.document.DocumentType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a session beside its position in the flow.
 *
 * @param nonce from which the client token is derived; a new one revokes the token
 * @param createdAt when the session was started
 * @param documentType as asked at the start
 * @param applicant as said at the start
 * @param consent as said at the start
 * @param minimumAge in years, as asked at the start
 * @param document the document that counts
 * @param liveness the liveness check that counts
 * @param verdict the decision
 */
@RegisterForReflection
public record Facts(
        String nonce,
        Instant createdAt,
        Optional<DocumentType> documentType,
        Optional<Applicant> applicant,
        Optional<Consent> consent,
        Optional<Integer> minimumAge,
        Optional<DocumentEvidence> document,
        Optional<LivenessEvidence> liveness,
        Optional<Verdict> verdict) {
    public Facts {
        // Without its nonce a session would have a token that can be known.
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(createdAt);
    }

    /** Nothing personal: what tells the session's token from others, and its age. */
    public static Facts erased(String nonce, Instant createdAt) {
        return new Facts(
                nonce,
                createdAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Facts with(DocumentEvidence document) {
        // A new document voids the liveness check: the face may be another one.
        return new Facts(
                nonce,
                createdAt,
                documentType,
                applicant,
                consent,
                minimumAge,
                Optional.of(document),
                Optional.empty(),
                verdict);
    }

    public Facts with(LivenessEvidence liveness) {
        return new Facts(
                nonce,
                createdAt,
                documentType,
                applicant,
                consent,
                minimumAge,
                document,
                Optional.of(liveness),
                verdict);
    }

    /** With what was found when it was decided; unlike a new document it voids nothing. */
    public Facts with(Evidence.Seen seen) {
        return new Facts(
                nonce,
                createdAt,
                documentType,
                applicant,
                consent,
                minimumAge,
                document.map(shown -> shown.with(seen)),
                liveness,
                verdict);
    }

    public Facts with(Verdict verdict) {
        return new Facts(
                nonce,
                createdAt,
                documentType,
                applicant,
                consent,
                minimumAge,
                document,
                liveness,
                Optional.of(verdict));
    }
}
