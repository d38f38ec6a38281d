package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes over Lambda's request id, and names it in every answer. */
class RequestFilters {
    private final RequestId requestId;

    RequestFilters(RequestId requestId) {
        this.requestId = requestId;
    }

    @ServerRequestFilter(preMatching = true)
    void identify(HttpServerRequest request) {
        requestId.set(lambdaContext(request).map(Context::getAwsRequestId));
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", requestId.value());
        response.getHeaders().putSingle("Cache-Control", "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }

    private static Optional<Context> lambdaContext(HttpServerRequest request) {
        return request.headers() instanceof QuarkusHttpHeaders headers
                ? Optional.ofNullable(headers.getContextObject(Context.class))
                : Optional.empty();
    }
}
