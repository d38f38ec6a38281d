package io.kyc.verification.session;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was settled when the session was started.
 *
 * @param nonce the client token is derived from it; a new nonce revokes the token
 * @param createdAt when the session was started
 * @param expiresAt until when its steps can be called
 * @param asked what the operator asks of the verification
 * @param applicant who the applicant is, according to the operator
 * @param consent what the applicant agreed to, according to the operator
 * @param labels the operator's own
 */
@RegisterForReflection
public record Start(
        String nonce,
        Instant createdAt,
        Instant expiresAt,
        Asked asked,
        Optional<Applicant> applicant,
        Optional<Consent> consent,
        Labels labels) {
    public Start {
        // Without a nonce anyone could compute the session's token.
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(expiresAt);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(labels);
    }

    /** A start without anything personal: only its times, and the nonce that keeps its token different from others. */
    public static Start anonymous(String nonce, Instant createdAt, Instant expiresAt) {
        return new Start(nonce, createdAt, expiresAt, Asked.NOTHING, Optional.empty(), Optional.empty(), Labels.NONE);
    }

    /** The same without anything personal. */
    Start erased() {
        return anonymous(nonce, createdAt, expiresAt);
    }

    /**
     * What the operator asks of the verification.
     *
     * @param documentType empty for any type
     * @param minimumAge in years; empty for any age
     * @param photosensitive whether the applicant must not see flashing colours
     */
    @RegisterForReflection
    public record Asked(Optional<DocumentType> documentType, Optional<Integer> minimumAge, boolean photosensitive) {
        static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), false);
    }

    /**
     * The applicant, according to the operator.
     *
     * @param firstName in the applicant's own spelling
     * @param lastName in the applicant's own spelling
     * @param dateOfBirth ISO 8601, {@code 1990-01-31}
     */
    @RegisterForReflection
    public record Applicant(
            Optional<Redacted<String>> firstName,
            Optional<Redacted<String>> lastName,
            Optional<Redacted<String>> dateOfBirth) {}

    /**
     * The applicant's consent.
     *
     * @param policyVersion the operator's name for the text that the applicant agreed to
     * @param givenAt when the applicant agreed
     */
    @RegisterForReflection
    @Schema(name = "RecordedConsent")
    public record Consent(String policyVersion, Instant givenAt) {}
}
