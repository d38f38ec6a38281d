package io.kyc.local.stream;

/** Why a stream ends, as the client is told (Rekognition streaming, StartFaceLivenessSession, "Errors"). */
public final class StreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    private StreamException(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** @param type the name on the wire, such as {@code ThrottlingException} */
    static StreamException of(String type, String message) {
        return new StreamException(type, message);
    }

    /** What the client sent cannot be used. */
    static StreamException invalid(String message) {
        return of("ValidationException", message);
    }

    static StreamException badSignature(String message) {
        return of("InvalidSignatureException", message);
    }

    static StreamException sessionNotFound(String id) {
        return of("SessionNotFoundException", "Session not found: " + id);
    }

    /** The client wants more than this server gives. */
    static StreamException tooMuch(String message) {
        return of("ServiceQuotaExceededException", message);
    }

    static StreamException failed() {
        return of("InternalServerException", "Internal server error");
    }

    public String type() {
        return type;
    }
}
