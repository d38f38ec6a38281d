package io.kyc.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may call. */
@ConfigMapping(prefix = "kyc.access")
public interface AccessConfig {

    /**
     * The secret from which client tokens are derived, at least 32 characters (environment: {@code KYC_SECRET}). All
     * instances share one. Without it, dev mode and tests make one at start; production does not start.
     */
    Optional<String> secret();

    /**
     * The secret before this one (environment: {@code KYC_FORMER_SECRET}): what was made under it still counts until {@link
     * #formerSecretUntil()}. Default: none.
     */
    Optional<String> formerSecret();

    /**
     * Until when the former secret counts, ISO 8601 in UTC (environment: {@code KYC_FORMER_SECRET_UNTIL}). Must be set with it. Default:
     * none.
     */
    Optional<String> formerSecretUntil();

    /**
     * Whether operator calls are accepted without an identity, as tenant {@code local}. On in dev mode and tests;
     * production refuses to start with it. Default: off.
     */
    @WithDefault("false")
    boolean open();

    /**
     * Whether {@code open} may be set under another profile than {@code dev} and {@code test}, for measurements on the packaged
     * function. Never with profile {@code prod}, never on Lambda. Default: no.
     */
    @WithDefault("false")
    boolean openToEveryoneOutsideProduction();

    /** The claim of an operator's JWT that names the tenant. Default: {@code tenant}. */
    @WithDefault("tenant")
    String tenantClaim();

    /** The claim of an operator's JWT that names who acts, for the audit trail. Default: {@code sub}. */
    @WithDefault("sub")
    String actorClaim();

    /** The claims of an operator's JWT that may hold scopes; the first that is there counts. Default: {@code scope,scp}. */
    @WithDefault("scope,scp")
    List<String> scopeClaims();

    /**
     * What stands before {@code verify}, {@code read}, {@code review} and {@code erase} in a scope. Default: {@code kyc:}; Cognito's
     * scopes begin with the resource server's identifier and a slash.
     */
    @WithDefault("kyc:")
    String scopePrefix();

    /**
     * With IAM: what roles may do, {@code ROLE: SCOPES as TENANT}, with {@code ;} between; without {@code as} a role is a tenant of
     * its own, by account and name. Default: none.
     */
    Optional<String> roles();
}
