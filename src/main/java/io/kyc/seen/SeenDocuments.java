package io.kyc.seen;

import io.kyc.access.SessionId;
import java.util.List;

/**
 * Finds a tenant's sessions by their documents. The store of sessions records a document in the transaction that makes
 * it part of the evidence.
 */
public interface SeenDocuments {
    /** The largest number of sessions with one document that are looked at. More would not change the result. */
    int MOST = 20;

    /**
     * The marks that the tenant's other sessions left on the same document, one for each session, at most {@value
     * #MOST}. They are found under the current secret and the former one; the read is consistent. Approved sessions
     * come first, then those declined for the face, so that no number of other sessions hides them.
     *
     * @param session the session whose own mark is left out
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable}
     */
    List<SeenMark> elsewhere(String tenant, DocumentMark mark, SessionId session);
}
