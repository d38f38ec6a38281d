package io.kyc.access;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Tells who sent the request in hand. */
@RequestScoped
public class Callers {
    private final CurrentVertxRequest request;
    private Optional<Caller> operator = Optional.empty();

    Callers(CurrentVertxRequest request) {
        this.request = request;
    }

    void admit(Caller caller) {
        operator = Optional.of(caller);
    }

    /**
     * The operator, whose scope has been checked.
     *
     * @throws IllegalStateException when the route is not an {@link OperatorRoute}
     */
    public Caller operator() {
        return operator.orElseThrow(() -> new IllegalStateException("the route must be an @OperatorRoute"));
    }

    /**
     * The bearer token of the request, not yet checked.
     *
     * @throws KycException {@code unauthenticated} unless the request has a bearer token
     */
    public String bearerToken() {
        return Optional.ofNullable(request.getCurrent().request().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim())
                .orElseThrow(() -> new KycException(
                        ErrorCode.UNAUTHENTICATED,
                        "The request has no token. Send Authorization: Bearer with the session's client_token."));
    }
}
