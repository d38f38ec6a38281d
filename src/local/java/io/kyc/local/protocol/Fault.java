package io.kyc.local.protocol;

import java.time.Duration;

/** What can go wrong with a call on purpose. */
public sealed interface Fault {
    /**
     * An error answer.
     *
     * @param status HTTP status
     * @param type the error's name on the wire
     */
    record Answer(int status, String type, String message) implements Fault {}

    /** No answer ever; the connection stays open until the caller or the server closes it. */
    record Hang() implements Fault {}

    /** The connection is closed without an answer; S3 hangs instead. */
    record Cut() implements Fault {}

    /** The true answer, late. */
    record Delay(Duration duration) implements Fault {}

    /** {@code ThrottlingException}, as Rekognition, Textract and DynamoDB say it; S3 answers {@code SlowDown}. */
    static Fault throttled() {
        return new Answer(400, "ThrottlingException", "Rate exceeded");
    }

    /** {@code ProvisionedThroughputExceededException}: too many calls for the account or the table. */
    static Fault throughputExceeded() {
        return new Answer(400, "ProvisionedThroughputExceededException", "Provisioned rate exceeded");
    }

    /** @param status 500 ({@code InternalServerError}) or another one of 5xx ({@code ServiceUnavailable}) */
    static Fault failed(int status) {
        return status == 500
                ? new Answer(status, "InternalServerError", "Internal server error")
                : new Answer(status, "ServiceUnavailable", "Service unavailable");
    }

    /** {@code ExpiredTokenException}: the credentials' time is over; S3 answers {@code ExpiredToken}. */
    static Fault expiredCredentials() {
        return new Answer(400, "ExpiredTokenException", "The security token included in the request is expired");
    }

    /** {@code AccessDeniedException}; S3 answers {@code AccessDenied}. */
    static Fault accessDenied() {
        return new Answer(400, "AccessDeniedException", "User is not authorized to perform this operation");
    }

    /** {@code ResourceNotFoundException}: no such table, or whatever else is asked for; S3 answers {@code NoSuchKey}. */
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
