package io.kyc.verification.session;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A stored picture that is part of the evidence.
 *
 * @param key its key in the bucket, written only once
 * @param sha256 of its bytes, lower-case hexadecimal; other bytes under the same key are not the evidence
 */
@RegisterForReflection
public record StoredImage(String key, String sha256) {}
