package io.kyc.seen;

import io.kyc.access.SessionId;
import java.util.List;

/** The documents of a tenant's sessions. A document is recorded in the transaction in which it counts, by the store of sessions. */
public interface SeenDocuments {
    /** How many sessions with one document are looked at, approved ones first; more would tell nothing more. */
    int MOST = 20;

    /**
     * The marks that other sessions of the tenant left on the same document, under the current secret or the former one, read consistently, one a session, at most {@value #MOST}:
     * approved ones first, then those declined for the face, so that no number of others hides them.
     *
     * @param session whose own mark is left out
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable}
     */
    List<SeenMark> elsewhere(String tenant, DocumentMark mark, SessionId session);
}
