package io.kyc.local.protocol;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * An error as it goes over the wire: HTTP status, {@code __type} and {@code message}. Thrown for what no service model names
 * ({@code ValidationException}, {@code SerializationException}, …) and made from the models' own exceptions.
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

    /** @param type the name on the wire, such as {@code ThrottlingException} */
    public static AwsJsonException of(int status, String type, String message) {
        return new AwsJsonException(status, type, message);
    }

    /** The request is no JSON object of the operation's shape. */
    public static AwsJsonException serialization(String message) {
        return of(400, "SerializationException", message);
    }

    /**
     * @param exception of a service model; its class names the error, except {@code InternalServerErrorException}, which is
     *     {@code InternalServerError} on the wire, status 500; all others are 400
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
