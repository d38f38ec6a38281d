package io.kyc.access;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an operator from the claims of a JWT that the gateway's authorizer has checked.
 *
 * @param tenantClaim the claim that holds the tenant
 * @param actorClaim the claim that holds the actor
 * @param scopeClaims the claims that may hold scopes; the first one that the token has is used
 * @param scopePrefix the prefix of {@code verify}, {@code read}, {@code review}, {@code erase} in a scope
 */
record OperatorTokens(String tenantClaim, String actorClaim, List<String> scopeClaims, String scopePrefix) {
    /** The tenant becomes part of keys that use {@code #} as a separator. */
    private static final Pattern TENANT = Pattern.compile("[!-~&&[^#]]{1,200}");

    private static final Pattern ACTOR = Pattern.compile("[ -~]{1,256}");

    /**
     * Separates scopes. The gateway writes a list as {@code [a b]}; identity providers separate them by spaces or
     * commas.
     */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,\\[\\]\"]+");

    OperatorTokens {
        scopeClaims = List.copyOf(scopeClaims);
    }

    /**
     * @param claims as texts; a list is one text as well
     * @throws KycException {@link ErrorCode#UNAUTHENTICATED} when the tenant or the actor is missing
     */
    Caller caller(Map<String, String> claims) {
        return new Caller(
                required(claims, tenantClaim, TENANT, "for which tenant the caller acts"),
                required(claims, actorClaim, ACTOR, "who the caller is"),
                scopes(claims));
    }

    private static String required(Map<String, String> claims, String name, Pattern form, String says) {
        return Optional.ofNullable(claims.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && form.matcher(value).matches())
                .orElseThrow(() -> new KycException(
                        ErrorCode.UNAUTHENTICATED,
                        "The token has no usable claim \"" + name + "\" that says " + says + ". Add the claim."));
    }

    private Set<Scope> scopes(Map<String, String> claims) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopeClaims.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(text -> Arrays.stream(BETWEEN.split(text))
                        .map(this::scope)
                        .flatMap(Optional::stream)
                        .forEach(scopes::add));
        return scopes;
    }

    private Optional<Scope> scope(String claimed) {
        return claimed.startsWith(scopePrefix)
                ? Scope.parse(claimed.substring(scopePrefix.length()))
                : Optional.empty();
    }
}
