package io.kyc.local.protocol;

import java.time.Duration;

/** A fault that a call meets on purpose, for tests. */
public sealed interface Fault {
    /**
     * An error answer.
     *
     * @param status HTTP status
     * @param type the error's name on the wire
     */
    record Answer(int status, String type, String message) implements Fault {}

    /** No answer; the connection stays open until the caller or the server closes it. */
    record Hang() implements Fault {}

    /** The connection is closed without an answer; S3 hangs instead, without an answer. */
    record Cut() implements Fault {}

    /** The correct answer, but late. */
    record Delay(Duration duration) implements Fault {}

    /** {@code ThrottlingException}, as Rekognition, Textract and DynamoDB send it; S3 sends {@code SlowDown}. */
    static Fault throttled() {
        return new Answer(400, "ThrottlingException", "Rate exceeded");
    }

    /** {@code ProvisionedThroughputExceededException}: too many calls for the account or the table. */
    static Fault throughputExceeded() {
        return new Answer(400, "ProvisionedThroughputExceededException", "Provisioned rate exceeded");
    }

    /** @param status 500 ({@code InternalServerError}) or another 5xx ({@code ServiceUnavailable}) */
    static Fault failed(int status) {
        return status == 500
                ? new Answer(status, "InternalServerError", "Internal server error")
                : new Answer(status, "ServiceUnavailable", "Service unavailable");
    }

    /** {@code ExpiredTokenException}: the credentials have expired; S3 sends {@code ExpiredToken}. */
    static Fault expiredCredentials() {
        return new Answer(400, "ExpiredTokenException", "The security token included in the request is expired");
    }

    /** {@code AccessDeniedException}; S3 sends {@code AccessDenied}. */
    static Fault accessDenied() {
        return new Answer(400, "AccessDeniedException", "User is not authorized to perform this operation");
    }

    /** {@code ResourceNotFoundException}: the table or other resource does not exist; S3 sends {@code NoSuchKey}. */
    static Fault notFound() {
        return new Answer(400, "ResourceNotFoundException", "Requested resource not found");
    }

    /** @see Hang */
    static Fault hang() {
        return new Hang();
    }

    /** @see Cut */
    static Fault cut() {
        return new Cut();
    }

    /** @see Delay */
    static Fault delayed(Duration duration) {
        return new Delay(duration);
    }
}
