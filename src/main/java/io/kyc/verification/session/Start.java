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
 * @param nonce from which the client token is derived; a new one revokes the token
 * @param createdAt when
 * @param expiresAt when the session can no longer go on
 * @param documentType that was asked for
 * @param applicant as the operator said
 * @param consent as the operator said
 * @param minimumAge in years, as the operator asked
 */
@RegisterForReflection
public record Start(
        String nonce,
        Instant createdAt,
        Instant expiresAt,
        Optional<DocumentType> documentType,
        Optional<Applicant> applicant,
        Optional<Consent> consent,
        Optional<Integer> minimumAge) {
    public Start {
        // Without its nonce a session would have a token that can be known.
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(expiresAt);
    }

    /** A start of which nothing personal is known: what tells the session's token from others, and its times. */
    public static Start anonymous(String nonce, Instant createdAt, Instant expiresAt) {
        return new Start(
                nonce, createdAt, expiresAt, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same without anything personal. */
    Start erased() {
        return anonymous(nonce, createdAt, expiresAt);
    }

    /**
     * Who the operator says the applicant is.
     *
     * @param firstName as the applicant writes it
     * @param lastName as the applicant writes it
     * @param dateOfBirth ISO 8601, {@code 1990-01-31}
     */
    @RegisterForReflection
    public record Applicant(
            Optional<Redacted<String>> firstName,
            Optional<Redacted<String>> lastName,
            Optional<Redacted<String>> dateOfBirth) {}

    /**
     * What the applicant agreed to.
     *
     * @param policyVersion the operator's name for the text
     * @param givenAt when
     */
    @RegisterForReflection
    @Schema(name = "RecordedConsent")
    public record Consent(String policyVersion, Instant givenAt) {}
}
