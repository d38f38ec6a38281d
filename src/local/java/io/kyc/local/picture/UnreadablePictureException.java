package io.kyc.local.picture;

/** The bytes cannot be decoded to a picture: wrong format, truncated or corrupt. */
public final class UnreadablePictureException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, without any of the content */
    public UnreadablePictureException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, without any of the content
     * @param cause the decoder's complaint
     */
    public UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
