package io.kyc.access;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives what API Gateway says about the request in hand: the event's {@code requestContext} (HTTP API, payload format
 * 2.0). It does not come from the headers, so a client cannot forge it.
 */
@Singleton
class Gateway {
    private final CurrentVertxRequest request;

    Gateway(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Empty if there is no gateway in front of this service. */
    Optional<RequestContext> context() {
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().headers())
                .filter(QuarkusHttpHeaders.class::isInstance)
                .map(QuarkusHttpHeaders.class::cast)
                .map(headers -> headers.getContextObject(RequestContext.class));
    }
}
