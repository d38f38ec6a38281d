package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.image.SessionPictures;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;

/**
 * Removes pictures that a request has written while its session was being erased; the erasure may have looked for
 * pictures before.
 */
@Singleton
class LateWrites {
    private final Sessions sessions;
    private final SessionPictures pictures;

    LateWrites(Sessions sessions, SessionPictures pictures) {
        this.sessions = sessions;
        this.pictures = pictures;
    }

    /**
     * Call this after the write.
     *
     * @throws KycException {@code session_erased} when the session was erased or is being erased
     */
    void takeBackIfErased(SessionId id) {
        boolean stands =
                sessions.find(id).filter(s -> s.state() != State.ERASING).isPresent();
        pictures.takeBackUnless(stands, id.value());
    }
}
