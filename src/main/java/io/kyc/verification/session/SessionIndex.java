package io.kyc.verification.session;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists sessions by tenant and state, or by tenant and the operator's reference. */
public interface SessionIndex {

    /**
     * The end of a page, where the next one begins.
     *
     * @param at when the page's last session entered its state, or was started in a list by reference; to the second
     * @param id the id of that session
     */
    record Place(Instant at, SessionId id) {}

    /**
     * A page of a tenant's sessions in one state.
     *
     * @param sessions as they are now, in the order of the list
     * @param last the end of the page; empty when no more sessions follow
     */
    record Page(List<Session> sessions, Optional<Place> last) {
        public Page {
            sessions = List.copyOf(sessions);
        }

        /** The same page with those sessions only that hold. */
        public Page only(Predicate<Session> holds) {
            return new Page(sessions.stream().filter(holds).toList(), last);
        }
    }

    /**
     * Finds the sessions that have been in a state for longest. The index lags behind the sessions by about a second,
     * so a session that has just entered the state may be missing. A session that has just left it is left out, so a
     * page may hold fewer sessions than the limit without being the last one.
     *
     * @param tenant the owner of the sessions
     * @param state the state that they are in
     * @param limit largest number of sessions, 1 to 100
     * @param after the end of the page before; empty for the first page
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    Page page(String tenant, State state, int limit, Optional<Place> after);

    /**
     * Finds the sessions that were started with a reference, in any state, the newest first. The index lags as in {@link
     * #page}, and sessions that are gone or being erased are left out.
     *
     * @param tenant the owner of the sessions
     * @param reference as the operator gave it
     * @param limit largest number of sessions, 1 to 100
     * @param after the end of the page before; empty for the first page
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    Page ofReference(String tenant, String reference, int limit, Optional<Place> after);
}
