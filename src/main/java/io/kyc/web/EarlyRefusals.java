package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns refusals of the HTTP server below the routes into problems like all others. The server makes them by itself,
 * with an empty body or in a format of its own.
 */
@Singleton
class EarlyRefusals {
    private static final Logger LOG = Logger.getLogger(EarlyRefusals.class);

    private final ObjectMapper mapper;
    private final Metrics metrics;

    EarlyRefusals(HttpJson json, Metrics metrics) {
        this.mapper = json.getContext(Object.class);
        this.metrics = metrics;
    }

    /** @return the answer itself, or a problem in its place if it is a refusal in another format */
    APIGatewayV2HTTPResponse asProblems(APIGatewayV2HTTPResponse answer, String method, Context context) {
        int status = answer.getStatusCode();
        boolean json = EventAnswer.header(answer.getHeaders(), "content-type")
                .filter(type -> status == 503 ? type.contains("json") : type.startsWith(Problem.MEDIA_TYPE))
                .isPresent();
        return status < 400 || json ? answer : problem(answer, refusal(status), method, requestId(context));
    }

    private APIGatewayV2HTTPResponse problem(
            APIGatewayV2HTTPResponse answer, KycException refusal, String method, String requestId) {
        metrics.count(Metric.PROBLEMS, refusal.code().slug());
        LOG.infof(
                "request_id=%s status=%d code=%s before any route",
                requestId, answer.getStatusCode(), refusal.code().slug());
        Map<String, String> headers = new HashMap<>(answer.getHeaders());
        headers.keySet()
                .removeIf(name -> name.equalsIgnoreCase("content-type")
                        || name.equalsIgnoreCase("content-length")
                        || name.equalsIgnoreCase("content-encoding"));
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        RequestFilters.SAFETY.forEach(headers::put);
        headers.put(RequestFilters.REQUEST_ID, requestId);
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(Statuses.of(refusal.code()))
                .withHeaders(headers)
                .withCookies(answer.getCookies())
                .withIsBase64Encoded(false)
                .withBody(method.equals("HEAD") ? null : written(Problem.of(refusal, requestId)))
                .build();
    }

    private static KycException refusal(int status) {
        return switch (status) {
            case 401 ->
                new KycException(
                        ErrorCode.UNAUTHENTICATED, "The Authorization header is not valid here. Send a valid one.");
            case 403 ->
                new KycException(
                        ErrorCode.FORBIDDEN,
                        "Pages of this origin must not call this service. Ask the operator to allow the origin.");
            case 404 -> new KycException(ErrorCode.NOT_FOUND, "There is no such route. Check the path.");
            case 405, 501 ->
                new KycException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "This route does not take this method. Check the method in the API description.");
            case 413 ->
                new KycException(ErrorCode.REQUEST_TOO_LARGE, "The request is too large. Send a smaller picture.");
            case 415 ->
                new KycException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "The body must be JSON in UTF-8. Send Content-Type: application/json.");
            default ->
                status < 500
                        ? new KycException(
                                ErrorCode.MALFORMED_REQUEST,
                                "The path, the query or a header is malformed or too long. Correct it and send it again.")
                        : new KycException(
                                ErrorCode.INTERNAL_ERROR,
                                "Something went wrong in this service. Ask for help and quote the request_id.");
        };
    }

    private static String requestId(Context context) {
        return Optional.ofNullable(context)
                .map(Context::getAwsRequestId)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private String written(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }
}
