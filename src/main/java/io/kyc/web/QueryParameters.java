package io.kyc.web;

import io.kyc.problem.KycException;
import io.kyc.problem.Violation;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the route does not have, one that comes twice, and one
 * without a value: a filter that is ignored would show too much.
 */
class QueryParameters {
    /** By route; the others have none. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "/kyc/sessions",
            Set.of("state", "reference", "limit", "cursor"),
            "/kyc/reviews",
            Set.of("limit", "cursor"));

    /** A signature of AWS's in the query in place of the header, which the gateway has checked. */
    private static final String SIGNATURE = "X-Amz-";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    @ServerRequestFilter
    void refuseOthers(UriInfo uri) {
        Set<String> known = KNOWN.getOrDefault(uri.getPath(), Set.of());
        List<Violation> violations = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith(SIGNATURE))
                .filter(parameter -> !known.contains(parameter.getKey())
                        || parameter.getValue().size() > 1
                        // The framework would take it for absent.
                        || parameter.getValue().contains(""))
                .map(parameter -> violation(parameter.getKey(), known))
                .toList();
        if (!violations.isEmpty()) {
            throw KycException.invalid(violations);
        }
    }

    /** The name is the sender's: it is repeated only where it looks like one. */
    private static Violation violation(String name, Set<String> known) {
        if (known.contains(name)) {
            return new Violation(name, "must come once, with a value. Send one value, or leave it out.");
        }
        return new Violation(
                NAME.matcher(name).matches() ? name : "a query parameter",
                "is not a query parameter of this route. Leave it out.");
    }
}
