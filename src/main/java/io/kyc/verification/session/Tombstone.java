package io.kyc.verification.session;

import java.time.Instant;

/**
 * What is left of an erased session: nothing of the applicant's. It is found by a keyed hash of the id.
 *
 * @param tenant whose it was
 * @param erasedAt when
 * @param erasedBy the operator's actor who asked for it
 */
public record Tombstone(String tenant, Instant erasedAt, String erasedBy) {}
