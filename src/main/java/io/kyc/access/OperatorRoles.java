package io.kyc.access;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps IAM roles to operators: what each role may do, and for which tenant.
 *
 * @param grants by role, or by account and role: {@code kyc-server}, {@code 123456789012/kyc-server}
 */
record OperatorRoles(Map<String, Grant> grants) {
    private static final String ROLE = "[\\w+=,.@-]{1,64}";

    /** {@code ROLE: SCOPE SCOPE as TENANT}; the tenant is optional. */
    private static final Pattern GRANT = Pattern.compile(
            "((?:\\d{12}/)?" + ROLE + ")\\s*:\\s*([a-z]+(?:\\s+(?!as\\s)[a-z]+)*)(?:\\s+as\\s+([!-~&&[^#;]]{1,200}))?");

    private static final Pattern ASSUMED_ROLE = Pattern.compile(
            "arn:aws[a-z-]*:sts::(?<account>\\d{12}):assumed-role/(?<role>" + ROLE + ")/(?<session>[\\w+=,.@-]{2,64})");

    OperatorRoles {
        grants = Map.copyOf(grants);
    }

    /**
     * What a role is granted.
     *
     * @param scopes what the role may do
     * @param tenant the tenant for which it acts; account and role when empty
     */
    record Grant(Set<Scope> scopes, Optional<String> tenant) {
        Grant {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * @param text grants separated by {@code ;}, for example {@code kyc-server: verify read as acme; kyc-desk: read
     *     review as acme}
     * @throws IllegalStateException when the text has another form, names an unknown scope, or names a role twice
     */
    static OperatorRoles of(String text) {
        Map<String, Grant> grants = new HashMap<>();
        Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(grant -> !grant.isEmpty())
                .forEach(grant -> add(grants, grant));
        return new OperatorRoles(grants);
    }

    private static void add(Map<String, Grant> grants, String text) {
        Matcher grant = GRANT.matcher(text);
        if (!grant.matches()) {
            throw new IllegalStateException(
                    "kyc.access.roles must have the form ROLE: SCOPES as TENANT, but is " + text);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : grant.group(2).split("\\s+")) {
            scopes.add(Scope.parse(name)
                    .orElseThrow(() -> new IllegalStateException(
                            "kyc.access.roles must name scopes that exist, but names " + name)));
        }
        if (grants.put(grant.group(1), new Grant(scopes, Optional.ofNullable(grant.group(3)))) != null) {
            throw new IllegalStateException(
                    "kyc.access.roles must name each role once, but names " + grant.group(1) + " twice");
        }
    }

    /**
     * @param userArn the caller's ARN, as IAM knows it
     * @param apiAccount the account in which the API runs; roles that are named without an account belong to it
     * @return a caller without scopes when nothing is granted to the role
     * @throws KycException {@link ErrorCode#UNAUTHENTICATED} unless the caller has assumed a role
     */
    Caller caller(String userArn, String apiAccount) {
        Matcher arn = ASSUMED_ROLE.matcher(userArn);
        if (!arn.matches()) {
            throw new KycException(
                    ErrorCode.UNAUTHENTICATED,
                    "The caller is not an assumed role. Call with the credentials of an assumed role.");
        }
        String account = arn.group("account");
        String role = arn.group("role");
        Optional<Grant> grant = Optional.ofNullable(grants.get(account + "/" + role))
                .or(() -> Optional.ofNullable(account.equals(apiAccount) ? grants.get(role) : null));
        return new Caller(
                grant.flatMap(Grant::tenant).orElse(account + "/" + role),
                arn.group("session"),
                grant.map(Grant::scopes).orElse(Set.of()));
    }
}
