package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.image.SessionPictures;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;

/** Takes back what a request has put into the bucket while its session was being erased: the erasure may have looked there before. */
@Singleton
class LateWrites {
    private final Sessions sessions;
    private final SessionPictures pictures;

    LateWrites(Sessions sessions, SessionPictures pictures) {
        this.sessions = sessions;
        this.pictures = pictures;
    }

    /**
     * To be asked after the write.
     *
     * @throws KycException {@code session_erased} when the session is being erased or was
     */
    void takeBackIfErased(SessionId id) {
        boolean stands =
                sessions.find(id).filter(s -> s.state() != State.ERASING).isPresent();
        pictures.takeBackUnless(stands, id.value());
    }
}
