package io.kyc.access;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sent the request in hand. */
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
     * The operator that was let in.
     *
     * @throws IllegalStateException when the route is no {@link OperatorRoute}
     */
    public Caller operator() {
        return operator.orElseThrow(() -> new IllegalStateException("the route must be an @OperatorRoute"));
    }

    /**
     * The token that was sent, whoever sent it.
     *
     * @throws KycException {@code unauthenticated} unless the request has a bearer token
     */
    public String bearerToken() {
        return Optional.ofNullable(request.getCurrent().request().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim())
                .orElseThrow(() -> new KycException(
                        ErrorCode.UNAUTHENTICATED, "Send Authorization: Bearer with the session's client_token."));
    }
}
