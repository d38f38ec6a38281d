package io.kyc.access;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What API Gateway says about the request in hand: the event's {@code requestContext} (HTTP API, payload format 2.0). It stands beside
 * the headers that the client sent, in which nobody can write it.
 */
@Singleton
class Gateway {
    private final CurrentVertxRequest request;

    Gateway(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Empty where no gateway stands before this service. */
    Optional<RequestContext> context() {
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().headers())
                .filter(QuarkusHttpHeaders.class::isInstance)
                .map(QuarkusHttpHeaders.class::cast)
                .map(headers -> headers.getContextObject(RequestContext.class));
    }
}
