package io.kyc.seen;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.List;

/** Records which faces of the collection belong to a session. */
public interface IndexedFaces {

    /**
     * Records a face, if the session is still approved.
     *
     * @param until when the record may be deleted
     * @return false when the session is being erased or no longer exists
     */
    boolean record(SessionId session, String faceId, Instant until);

    /** The session's faces. */
    List<String> of(SessionId session);
}
