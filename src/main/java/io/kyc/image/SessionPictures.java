package io.kyc.image;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;

/** Erases the pictures of a session. */
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
     * Removes the pictures of a session that was erased while a request wrote them; the erasure may have looked for
     * pictures before.
     *
     * @param stands whether the session still exists, read after the write
     * @throws KycException {@code session_erased} when it does not
     */
    public void takeBackUnless(boolean stands, String session) {
        if (!stands) {
            erase(session);
            throw new KycException(
                    ErrorCode.SESSION_ERASED, "The data of this session was erased. Start a new session.");
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
