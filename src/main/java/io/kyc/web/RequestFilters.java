package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import io.kyc.parallel.Deadlines;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes over Lambda's request id and the request's idempotency key, and adds the id to every answer. */
class RequestFilters {
    /** System property with the trace of the current invocation, where X-Ray's SDK looks for it. */
    private static final String INVOCATION_TRACE = "com.amazonaws.xray.traceHeader";

    static final String REQUEST_ID = "X-Request-Id";
    /** Headers of every answer. */
    static final Map<String, String> SAFETY = Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

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
        trace(request).ifPresent(trace -> MDC.put("trace_id", trace));
    }

    /**
     * The trace of the invocation, or else of the header. The invocation's own goes first, because the gateway passes
     * the header on as the client sent it. A trace that is not in X-Ray's form is ignored, so that it does not get into
     * the logs.
     */
    private static Optional<String> trace(HttpServerRequest request) {
        return Stream.of(System.getProperty(INVOCATION_TRACE, ""), request.getHeader("X-Amzn-Trace-Id"))
                .filter(Objects::nonNull)
                .filter(trace -> TRACE.matcher(trace).matches())
                .findFirst();
    }

    /**
     * Refuses a body that does not say that it is JSON in UTF-8. The route itself would also accept a body without a
     * content type. A body of another method than POST has no meaning, so nobody reads it.
     */
    @ServerRequestFilter
    void askForJson(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!request.method().equals(HttpMethod.POST) || length == null || length.equals("0")) {
            return;
        }
        if (!isJson(Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), ""))) {
            throw new KycException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be JSON in UTF-8. Send Content-Type: application/json.");
        }
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.valueOf(contentType);
            return type.getType().equalsIgnoreCase("application")
                    && type.getSubtype().equalsIgnoreCase("json")
                    && type.getParameters()
                            .getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8")
                            .equalsIgnoreCase("utf-8");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Begins the request's deadline. This filter runs after matching, on the thread that works on the request. */
    @ServerRequestFilter
    void beginTime() {
        deadlines.begin();
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        deadlines.end();
        response.getHeaders().putSingle(REQUEST_ID, requestId.value());
        SAFETY.forEach(response.getHeaders()::putSingle);
    }

    private static Optional<Context> lambdaContext(HttpServerRequest request) {
        return request.headers() instanceof QuarkusHttpHeaders headers
                ? Optional.ofNullable(headers.getContextObject(Context.class))
                : Optional.empty();
    }
}
