package io.kyc.problem;

import java.util.Locale;

/**
 * The stable {@code code} of a problem answer. {@code docs/errors.md} describes each code; {@code io.kyc.web} chooses
 * its HTTP status.
 */
public enum ErrorCode {
    /** The body is not a JSON object of the expected shape. */
    MALFORMED_REQUEST("The request body cannot be read"),
    /** One or more fields are missing, empty or malformed; {@code violations} names them. */
    INVALID_FIELD("A field is missing or not valid"),
    /** The picture's header or content is broken. */
    IMAGE_UNREADABLE("The picture cannot be read"),
    /** A side of the picture is shorter than the minimum. */
    IMAGE_TOO_SMALL("The picture is too small"),
    /** No token, a wrong token, or no operator identity. */
    UNAUTHENTICATED("The caller is not authenticated"),
    /** Authenticated, but without the scope that the route needs. */
    FORBIDDEN("The caller is not allowed to do this"),
    /** No such session, or it is not the caller's. */
    SESSION_NOT_FOUND("There is no such session"),
    /** No such liveness session, or it is not the caller's. */
    LIVENESS_SESSION_NOT_FOUND("There is no such liveness session"),
    /** The named object is not in the bucket. */
    OBJECT_NOT_FOUND("There is no such object"),
    /** No route of this service. */
    NOT_FOUND("There is no such route"),
    /** The route exists, but not with this HTTP method. */
    METHOD_NOT_ALLOWED("The route does not take this method"),
    /** The client accepts no representation that the service has. */
    NOT_ACCEPTABLE("The accepted format is not available"),
    /** The session's state does not allow this call; {@code next} says which one it allows. */
    OUT_OF_ORDER("This is not the call that comes next"),
    /** Another request is working on this session's step. */
    STEP_IN_PROGRESS("A step of this session is in progress"),
    /** The applicant has not finished the liveness check. */
    LIVENESS_PENDING("The liveness check has not finished"),
    /** The chosen session id is in use. */
    SESSION_ID_TAKEN("The session id is already in use"),
    /** The id belongs to a verification flow; the single functions never change one. */
    FLOW_SESSION("The id belongs to a verification flow"),
    /** The step's attempts are used up; the session is declined. */
    TOO_MANY_ATTEMPTS("There are no attempts left"),
    /** The same request, with the same idempotency key, is being carried out. */
    REQUEST_IN_PROGRESS("The same request is in progress"),
    /** The request was carried out before, but its answer was too long to be kept for a repetition. */
    ANSWER_NOT_KEPT("The answer to this request was not kept"),
    /** The session's lifetime is over. */
    SESSION_EXPIRED("The session has expired"),
    /** The session's data was erased, or is being erased. */
    SESSION_ERASED("The session was erased"),
    /** The body is larger than a Lambda request can be. */
    REQUEST_TOO_LARGE("The request is too large"),
    /** The picture has too many bytes. */
    IMAGE_TOO_LARGE("The picture has too many bytes"),
    /** The picture's header gives too many pixels; the picture is not decoded. */
    IMAGE_TOO_MANY_PIXELS("The picture has too many pixels"),
    /** The body's media type is not JSON. */
    UNSUPPORTED_MEDIA_TYPE("The media type is not supported"),
    /** The bytes are neither JPEG nor PNG. */
    UNSUPPORTED_IMAGE("The picture is neither a JPEG nor a PNG"),
    /** The named bucket is not this service's. */
    FOREIGN_BUCKET("The bucket does not belong to this service"),
    /** The named key is not this session's evidence. */
    FOREIGN_KEY("The key does not belong to this session"),
    /** The liveness session is not the latest one that this session started. */
    FOREIGN_LIVENESS_SESSION("The liveness session does not belong to this session"),
    /** The applicant asks for a check without flashing colours, which here only an operator can grant. */
    CHALLENGE_REFUSED("Only the operator can choose another liveness check"),
    /** The operator asked for another type of document, and the applicant cannot change it. */
    DOCUMENT_TYPE_FIXED("The operator has fixed the type of document"),
    /** A request may raise the similarity threshold, never lower it. */
    THRESHOLD_TOO_LOW("The threshold is below the configured threshold"),
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED("The idempotency key was used for another request"),
    /** AWS throttles calls; nothing was lost. */
    AWS_THROTTLED("There are too many requests at the moment"),
    /** An AWS service is down or does not answer in time; nothing was lost. */
    AWS_UNAVAILABLE("A service that this one needs does not answer"),
    /** A defect or a wrong set-up of this service. */
    INTERNAL_ERROR("Something went wrong in this service");

    private final String title;

    ErrorCode(String title) {
        this.title = title;
    }

    /** The code in answers, for example {@code out_of_order}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A short sentence, the same for every occurrence of the code. */
    public String title() {
        return title;
    }

    /** Whether AWS is the cause and the same request may succeed later. Such a failure does not cost an attempt. */
    public boolean isAwsFault() {
        return this == AWS_THROTTLED || this == AWS_UNAVAILABLE || this == INTERNAL_ERROR;
    }
}
