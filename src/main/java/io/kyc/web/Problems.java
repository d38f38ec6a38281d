package io.kyc.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Turns anything that was thrown into a problem answer. */
@Singleton
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final RequestId requestId;
    private final Metrics metrics;

    Problems(RequestId requestId, Metrics metrics) {
        this.requestId = requestId;
        this.metrics = metrics;
    }

    Response of(Throwable thrown) {
        return answer(refusal(thrown));
    }

    private static KycException refusal(Throwable thrown) {
        // A refusal while the body is read, for example because of its size, is wrapped by the JSON reader, so it must
        // be looked for first.
        Optional<KycException> known = inChain(thrown, KycException.class);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<JsonProcessingException> json = inChain(thrown, JsonProcessingException.class);
        if (json.isPresent()) {
            return malformed(json.get());
        }
        // If the body begins with zero bytes, the parser reads it as UTF-32. If it is not UTF-32, the parser throws
        // this exception instead of a JSON error.
        if (inChain(thrown, CharConversionException.class).isPresent()) {
            return new KycException(
                    ErrorCode.MALFORMED_REQUEST,
                    "The body must be one JSON object in UTF-8. Correct it and send it again.");
        }
        if (thrown instanceof WebApplicationException http) {
            return refusal(http.getResponse().getStatus(), http);
        }
        return new KycException(
                ErrorCode.INTERNAL_ERROR,
                "Something went wrong in this service. Ask for help and quote the request_id.",
                thrown);
    }

    private static KycException refusal(int status, Throwable cause) {
        return switch (status) {
            case 400 ->
                new KycException(
                        ErrorCode.MALFORMED_REQUEST,
                        "The body must be one JSON object in UTF-8. Correct it and send it again.");
            case 404 -> new KycException(ErrorCode.NOT_FOUND, "There is no such route. Check the path.");
            case 405 ->
                new KycException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "This route does not take this method. Check the method in the API description.");
            case 406 ->
                new KycException(
                        ErrorCode.NOT_ACCEPTABLE,
                        "The service answers with application/json. Accept it in the Accept header.");
            case 413 ->
                new KycException(ErrorCode.REQUEST_TOO_LARGE, "The request is too large. Send a smaller picture.");
            case 415 ->
                new KycException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "The body must be JSON in UTF-8. Send Content-Type: application/json.");
            default ->
                new KycException(
                        ErrorCode.INTERNAL_ERROR,
                        "Something went wrong in this service. Ask for help and quote the request_id.",
                        cause);
        };
    }

    private static <T extends Throwable> Optional<T> inChain(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Jackson's own messages quote the input, so we only say which field is wrong. */
    private static KycException malformed(JsonProcessingException e) {
        // The JSON ends or is broken inside a field: the value is missing, not of the wrong type.
        boolean broken = inChain(e, JsonParseException.class).isPresent();
        Optional<UnrecognizedPropertyException> unknown = inChain(e, UnrecognizedPropertyException.class);
        if (unknown.isPresent()) {
            return KycException.invalid(List.of(UnknownMember.violation(unknown.get())));
        }
        if (!broken
                && e instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return KycException.invalid(field(mapping), "has the wrong type. Check the type in the API description.");
        }
        return new KycException(
                ErrorCode.MALFORMED_REQUEST,
                "The body must be one JSON object in UTF-8. Correct it and send it again.");
    }

    /** The place of a value. A name in it may be the sender's, so the path ends before one that is not a field's. */
    private static String field(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[]" : part.getFieldName())
                .takeWhile(name -> name.equals("[]") || UnknownMember.isName(name))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "a field" : path;
    }

    private Response answer(KycException e) {
        int status = Statuses.of(e.code());
        metrics.count(Metric.PROBLEMS, e.code().slug());
        if (status >= 500) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            // Only the class and the place: the message may quote a person's data.
            LOG.errorf(
                    "request_id=%s status=%d code=%s cause=%s at=%s",
                    requestId.value(), status, e.code().slug(), cause.getClass().getName(), place(cause));
        } else {
            LOG.infof(
                    "request_id=%s status=%d code=%s",
                    requestId.value(), status, e.code().slug());
        }
        Response.ResponseBuilder response =
                Response.status(status).type(Problem.MEDIA_TYPE).entity(problem(e));
        e.retryAfter().ifPresent(delay -> response.header(HttpHeaders.RETRY_AFTER, delay.toSeconds()));
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** The problem for a refusal of the request in hand. */
    Problem problem(KycException e) {
        return Problem.of(e, requestId.value());
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].toString();
    }
}
