package io.kyc.access;

import java.util.Set;

/**
 * The operator who calls.
 *
 * @param tenant the owner of everything that the call creates; sessions of other tenants look as if they did not exist
 * @param actor the name in the audit trail
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
