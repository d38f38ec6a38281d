package io.kyc.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Configures who may call. */
@ConfigMapping(prefix = "kyc.access")
public interface AccessConfig {

    /**
     * The secret from which client tokens are derived, at least 32 characters (environment: {@code KYC_SECRET}). All
     * instances share one. Without it, dev mode and tests make one at start; production does not start.
     */
    Optional<String> secret();

    /**
     * The secret before this one (environment: {@code KYC_FORMER_SECRET}). Tokens and hashes made with it still count
     * until {@link #formerSecretUntil()}. Default: none.
     */
    Optional<String> formerSecret();

    /**
     * The end of the time in which the former secret counts, ISO 8601 in UTC (environment: {@code
     * KYC_FORMER_SECRET_UNTIL}). Required together with the former secret. Default: none.
     */
    Optional<String> formerSecretUntil();

    /**
     * Whether operators may call without an identity, as tenant {@code local}. On in dev mode and tests; production
     * refuses to start with it. Default: off.
     */
    @WithDefault("false")
    boolean open();

    /**
     * Whether {@code open} may be set in a profile other than {@code dev} and {@code test}, for measurements on the
     * packaged function. Never allowed with profile {@code prod} or on Lambda. Default: no.
     */
    @WithDefault("false")
    boolean openToEveryoneOutsideProduction();

    /** The claim of an operator's JWT that names the tenant. Default: {@code tenant}. */
    @WithDefault("tenant")
    String tenantClaim();

    /** The claim of an operator's JWT that names the actor, for the audit trail. Default: {@code sub}. */
    @WithDefault("sub")
    String actorClaim();

    /**
     * The claims of an operator's JWT that may hold scopes. The first one that the token has is used. Default: {@code
     * scope,scp}.
     */
    @WithDefault("scope,scp")
    List<String> scopeClaims();

    /**
     * The prefix of {@code verify}, {@code read}, {@code review} and {@code erase} in a scope. Default: {@code kyc:}.
     * Cognito's scopes begin with the resource server's identifier and a slash.
     */
    @WithDefault("kyc:")
    String scopePrefix();

    /**
     * With IAM: what each role may do, as {@code ROLE: SCOPES as TENANT}, separated by {@code ;}. A role without {@code
     * as} is a tenant of its own, named by account and role. Default: none.
     */
    Optional<String> roles();
}
