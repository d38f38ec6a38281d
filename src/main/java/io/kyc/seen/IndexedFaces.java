package io.kyc.seen;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.List;

/** Which faces of the collection are a session's, kept beside the session. */
public interface IndexedFaces {

    /**
     * Records a face, if the session is still approved.
     *
     * @param until when the record may be deleted
     * @return false when it is not, because it is being erased or is gone
     */
    boolean record(SessionId session, String faceId, Instant until);

    /** The session's faces. */
    List<String> of(SessionId session);
}
