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
 * @param documentType the type of document that the operator asked for
 * @param applicant who the applicant is, according to the operator
 * @param consent what the applicant agreed to, according to the operator
 * @param minimumAge in years; empty when the operator asked for none
 * @param photosensitive whether the applicant must not see flashing colours, according to the operator
 * @param labels the operator's own
 */
@RegisterForReflection
public record Start(
        String nonce,
        Instant createdAt,
        Instant expiresAt,
        Optional<DocumentType> documentType,
        Optional<Applicant> applicant,
        Optional<Consent> consent,
        Optional<Integer> minimumAge,
        boolean photosensitive,
        Labels labels) {
    public Start {
        // Without a nonce anyone could compute the session's token.
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(expiresAt);
        // A session that was stored by a release without labels.
        labels = labels == null ? Labels.NONE : labels;
    }

    /** A start without anything personal: only its times, and the nonce that keeps its token different from others. */
    public static Start anonymous(String nonce, Instant createdAt, Instant expiresAt) {
        return new Start(
                nonce,
                createdAt,
                expiresAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Labels.NONE);
    }

    /** The same without anything personal. */
    Start erased() {
        return anonymous(nonce, createdAt, expiresAt);
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
