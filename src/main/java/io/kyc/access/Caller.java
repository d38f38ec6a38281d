package io.kyc.access;

import java.util.Set;

/**
 * An operator who calls.
 *
 * @param tenant who owns what the call creates; another tenant's sessions do not exist for this one
 * @param actor who is written into the audit trail
 * @param scopes what the operator may do
 */
public record Caller(String tenant, String actor, Set<Scope> scopes) {
    public Caller {
        if (tenant.isBlank() || actor.isBlank()) {
            throw new IllegalArgumentException("a caller has a tenant and an actor");
        }
        scopes = Set.copyOf(scopes);
    }
}
