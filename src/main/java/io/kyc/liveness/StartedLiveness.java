package io.kyc.liveness;

import java.time.Instant;

/**
 * A check that waits for the applicant's device.
 *
 * @param id the service's
 * @param region in which the device must stream
 * @param expiresAt when the service forgets it
 */
public record StartedLiveness(String id, String region, Instant expiresAt) {}
