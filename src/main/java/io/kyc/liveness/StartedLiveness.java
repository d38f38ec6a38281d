package io.kyc.liveness;

import java.time.Instant;

/**
 * A liveness check that waits for the applicant's device.
 *
 * @param id the service's id of the check
 * @param region the region to which the device must stream
 * @param expiresAt when the service forgets the check
 */
public record StartedLiveness(String id, String region, Instant expiresAt) {}
