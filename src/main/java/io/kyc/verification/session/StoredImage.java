package io.kyc.verification.session;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A picture that counts as evidence.
 *
 * @param key in the bucket, written once
 * @param sha256 of its bytes, lower-case hexadecimal: other bytes under the key are not the evidence
 */
@RegisterForReflection
public record StoredImage(String key, String sha256) {}
