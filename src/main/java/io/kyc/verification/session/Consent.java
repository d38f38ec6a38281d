package io.kyc.verification.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the applicant agreed to.
 *
 * @param policyVersion the operator's name for the text
 * @param givenAt when
 */
@RegisterForReflection
@Schema(name = "RecordedConsent")
public record Consent(String policyVersion, Instant givenAt) {}
