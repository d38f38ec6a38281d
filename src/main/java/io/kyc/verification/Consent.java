package io.kyc.verification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * What the applicant agreed to.
 *
 * @param policyVersion the operator's name for the text
 * @param givenAt when
 */
@RegisterForReflection
public record Consent(String policyVersion, Instant givenAt) {}
