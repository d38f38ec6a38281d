package io.kyc.local.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The routes under {@code /local}, which the real AWS does not have. */
public interface LocalRoutes {
    /** {@code GET /local/health}. */
    ObjectNode health();

    /**
     * {@code POST /local/liveness/{id}}; called on an inference thread.
     *
     * @param frames the parts named {@code frames}, in order, as uploaded
     * @throws LocalProblem when the frames are refused
     */
    ObjectNode liveness(String sessionId, List<byte[]> frames);
}
