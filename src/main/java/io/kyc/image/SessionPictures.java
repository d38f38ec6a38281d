package io.kyc.image;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;

/** All pictures of one session, to be erased. */
@Singleton
public class SessionPictures {
    private final ImageStore images;

    SessionPictures(ImageStore images) {
        this.images = images;
    }

    /** Erases every picture of the session. */
    public void erase(String session) {
        while (eraseSome(session)) {}
    }

    /**
     * Takes back what a request has written while the session was erased: the erasure may have looked there before.
     *
     * @param stands whether the session is still there, read after the write
     * @throws KycException {@code session_erased} when it is not
     */
    public void takeBackUnless(boolean stands, String session) {
        if (!stands) {
            erase(session);
            throw new KycException(ErrorCode.SESSION_ERASED, "Its data was erased.");
        }
    }

    /**
     * Erases some pictures of the session.
     *
     * @return whether there may be more
     */
    public boolean eraseSome(String session) {
        boolean more = false;
        for (String prefix : new EvidenceKeys(session).all()) {
            more |= images.deleteSome(prefix);
        }
        return more;
    }
}
