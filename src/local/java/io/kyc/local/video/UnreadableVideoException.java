package io.kyc.local.video;

/** The video is broken, of another kind, or larger than it may be. */
public final class UnreadableVideoException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message a sentence for the one who sent the video */
    UnreadableVideoException(String message) {
        super(message, null, false, false);
    }
}
