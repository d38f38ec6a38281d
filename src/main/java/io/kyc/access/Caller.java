package io.kyc.access;

/**
 * An operator who calls.
 *
 * @param tenant who owns what the call creates; another tenant's sessions do not exist for this one
 * @param actor who is written into the audit trail
 */
public record Caller(String tenant, String actor) {
    public Caller {
        if (tenant.isBlank() || actor.isBlank()) {
            throw new IllegalArgumentException("a caller has a tenant and an actor");
        }
    }
}
