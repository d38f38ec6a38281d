package io.kyc.verification.session;

import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

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
