package io.kyc.local.protocol;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * An error answer: HTTP status, {@code __type} and {@code message}. Errors that no service model has
 * ({@code ValidationException}, {@code SerializationException}, …) are thrown as this; the models' own exceptions are
 * converted to it.
 */
public final class AwsJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private AwsJsonException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /** @param type the error's name on the wire, such as {@code ThrottlingException} */
    public static AwsJsonException of(int status, String type, String message) {
        return new AwsJsonException(status, type, message);
    }

    /** The body is not a JSON object of the operation's shape. */
    public static AwsJsonException serialization(String message) {
        return of(400, "SerializationException", message);
    }

    /**
     * @param exception of a service model. The error is named by its class and has status 400, except
     *     {@code InternalServerErrorException}, which is {@code InternalServerError} with status 500 on the wire
     */
    public static AwsJsonException of(AwsServiceException exception) {
        String name = exception.getClass().getSimpleName();
        String type = name.equals("InternalServerErrorException") ? "InternalServerError" : name;
        return new AwsJsonException(type.equals("InternalServerError") ? 500 : 400, type, exception.getMessage());
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }
}
