package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import io.kyc.parallel.Deadlines;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes over Lambda's request id and the request's key, and names the id in every answer. */
class RequestFilters {
    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9=;:.-]{1,256}");

    private final RequestId requestId;
    private final KeyedRequestInHand keyed;
    private final Deadlines deadlines;

    RequestFilters(RequestId requestId, KeyedRequestInHand keyed, Deadlines deadlines) {
        this.requestId = requestId;
        this.keyed = keyed;
        this.deadlines = deadlines;
    }

    @ServerRequestFilter(preMatching = true)
    void identify(HttpServerRequest request) {
        requestId.set(lambdaContext(request).map(Context::getAwsRequestId));
        MDC.put("request_id", requestId.value());
        keyed.begin(request);
        // X-Ray's header as the gateway sends it; anything else a client might put there stays out of the logs.
        Optional.ofNullable(request.getHeader("X-Amzn-Trace-Id"))
                .filter(trace -> TRACE.matcher(trace).matches())
                .ifPresent(trace -> MDC.put("trace_id", trace));
    }

    /** After matching, on the thread that works for the request. */
    @ServerRequestFilter
    void beginTime() {
        deadlines.begin();
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        deadlines.end();
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
