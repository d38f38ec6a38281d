package io.kyc.web;

import io.kyc.problem.ErrorCode;

/** Gives each error code its HTTP status. */
final class Statuses {
    private Statuses() {}

    static int of(ErrorCode code) {
        return switch (code) {
            case MALFORMED_REQUEST, INVALID_FIELD, IMAGE_UNREADABLE, IMAGE_TOO_SMALL -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case SESSION_NOT_FOUND, LIVENESS_SESSION_NOT_FOUND, OBJECT_NOT_FOUND, NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case OUT_OF_ORDER,
                    STEP_IN_PROGRESS,
                    LIVENESS_PENDING,
                    SESSION_ID_TAKEN,
                    FLOW_SESSION,
                    TOO_MANY_ATTEMPTS,
                    REQUEST_IN_PROGRESS,
                    ANSWER_NOT_KEPT -> 409;
            case SESSION_EXPIRED, SESSION_ERASED -> 410;
            case REQUEST_TOO_LARGE, IMAGE_TOO_LARGE, IMAGE_TOO_MANY_PIXELS -> 413;
            case UNSUPPORTED_MEDIA_TYPE, UNSUPPORTED_IMAGE -> 415;
            case FOREIGN_BUCKET,
                    FOREIGN_KEY,
                    FOREIGN_LIVENESS_SESSION,
                    CHALLENGE_REFUSED,
                    DOCUMENT_TYPE_FIXED,
                    THRESHOLD_TOO_LOW,
                    IDEMPOTENCY_KEY_REUSED -> 422;
            case AWS_THROTTLED -> 429;
            case AWS_UNAVAILABLE -> 503;
            case INTERNAL_ERROR -> 500;
        };
    }
}
