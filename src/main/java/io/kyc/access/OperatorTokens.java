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
 * Operators by JWT: what the claims say that the gateway's authorizer took out of a token which it has checked.
 *
 * @param tenantClaim names the claim that holds the tenant
 * @param actorClaim names the claim that holds the actor
 * @param scopeClaims names of the claims that may hold scopes; the first that is there counts
 * @param scopePrefix what stands before {@code verify}, {@code read}, {@code review}, {@code erase} in a scope
 */
record OperatorTokens(String tenantClaim, String actorClaim, List<String> scopeClaims, String scopePrefix) {
    /** A tenant becomes part of keys, in which {@code #} separates. */
    private static final Pattern TENANT = Pattern.compile("[!-~&&[^#]]{1,200}");

    private static final Pattern ACTOR = Pattern.compile("[ -~]{1,256}");

    /** A list is delivered as text: {@code [a b]}; providers' own texts have spaces or commas between. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,\\[\\]\"]+");

    OperatorTokens {
        scopeClaims = List.copyOf(scopeClaims);
    }

    /**
     * @param claims as text, lists too
     * @throws KycException {@link ErrorCode#UNAUTHENTICATED} when tenant or actor are missing
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
                        "The token has no usable claim \"" + name + "\", which says " + says + "."));
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
