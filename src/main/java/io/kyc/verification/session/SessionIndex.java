package io.kyc.verification.session;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions by tenant and state. */
public interface SessionIndex {

    /**
     * Where a page ended.
     *
     * @param enteredAt when its last session came into its state, to the second
     * @param id of its last session
     */
    record Place(Instant enteredAt, SessionId id) {}

    /**
     * Some sessions of a tenant in a state.
     *
     * @param sessions as they are now, oldest first
     * @param last where the page ended, when there may be more
     */
    record Page(List<Session> sessions, Optional<Place> last) {
        public Page {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Those that have been in the state for longest. The index follows the sessions within about a second: who has just come may be
     * missing; who has left is left out, so a page may hold fewer than asked for and yet not be the last one.
     *
     * @param tenant whose
     * @param state in which they are
     * @param limit most, 1 to 100
     * @param after where the page before ended; empty for the first one
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    Page page(String tenant, State state, int limit, Optional<Place> after);
}
