package io.kyc.local.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is served under {@code /local}, beside AWS: nothing of it exists in the real AWS. */
public interface LocalRoutes {
    /** {@code GET /local/health}. */
    ObjectNode health();

    /**
     * {@code POST /local/liveness/{id}}; called on an inference thread.
     *
     * @param frames the parts named {@code frames}, in order, as uploaded
     * @throws LocalProblem when they are refused
     */
    ObjectNode liveness(String sessionId, List<byte[]> frames);
}
