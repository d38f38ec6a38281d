package io.kyc.verification.list;

import io.kyc.access.Caller;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionIndex;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes pages of a tenant's sessions: those in one state, those of all states in turn, or those with one reference. In
 * each state the oldest come first; with a reference the newest do.
 */
@Singleton
public class SessionLists {
    /** Sessions that are being erased are not listed. */
    private static final List<State> SHOWN = Arrays.stream(State.values())
            .filter(state -> state != State.ERASING)
            .toList();

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final SessionIndex index;
    private final PageCursor cursors;

    SessionLists(SessionIndex index, PageCursor cursors) {
        this.index = index;
        this.cursors = cursors;
    }

    /**
     * A page of a list.
     *
     * @param sessions of this page
     * @param nextCursor the cursor of the next page; empty when there is none
     */
    public record Page(List<Session> sessions, Optional<String> nextCursor) {}

    /**
     * @param state from the request; null for all states
     * @param page from the request
     * @throws KycException {@code invalid_field}
     */
    public Page page(Caller caller, String state, PageRequest page) {
        return page(caller, state == null ? "all" : state, states(state), page);
    }

    /**
     * The sessions that were started with a reference, the newest first.
     *
     * @param reference from the request
     * @param state from the request; null for all states
     * @param request from the request
     * @throws KycException {@code invalid_field}
     */
    public Page ofReference(Caller caller, String reference, String state, PageRequest request) {
        if (!Labels.isReference(reference)) {
            throw KycException.invalid("reference", Labels.REFERENCE_FORM);
        }
        List<State> wanted = states(state);
        int limit = limit(request.limit());
        String list = "reference " + (state == null ? "all" : state) + " " + reference;
        Optional<SessionIndex.Place> after = Optional.ofNullable(request.cursor())
                .flatMap(cursor -> cursors.read(caller.tenant(), list, cursor).after());
        SessionIndex.Page found = index.ofReference(caller.tenant(), reference, limit, after)
                .only(session -> wanted.contains(session.state()));
        return new Page(
                found.sessions(),
                found.last()
                        .map(last -> cursors.of(
                                caller.tenant(), list, new PageCursor.Position(Optional.empty(), Optional.of(last)))));
    }

    /** The sessions that wait for a review, with cursors of their own. */
    public Page queue(Caller caller, PageRequest page) {
        return page(caller, "reviews", List.of(State.REVIEW), page);
    }

    private Page page(Caller caller, String list, List<State> states, PageRequest request) {
        int left = limit(request.limit());
        var from = request.cursor() == null
                ? new PageCursor.Position(Optional.of(states.get(0)), Optional.empty())
                : cursors.read(caller.tenant(), list, request.cursor());
        List<Session> sessions = new ArrayList<>();
        Optional<SessionIndex.Place> after = from.after();
        for (State state : states.subList(states.indexOf(from.state().orElseThrow()), states.size())) {
            if (left == 0) {
                return page(caller, list, sessions, new PageCursor.Position(Optional.of(state), Optional.empty()));
            }
            SessionIndex.Page found = index.page(caller.tenant(), state, left, after);
            sessions.addAll(found.sessions());
            if (found.last().isPresent()) {
                return page(caller, list, sessions, new PageCursor.Position(Optional.of(state), found.last()));
            }
            left -= found.sessions().size();
            after = Optional.empty();
        }
        return new Page(sessions, Optional.empty());
    }

    private Page page(Caller caller, String list, List<Session> sessions, PageCursor.Position next) {
        return new Page(sessions, Optional.of(cursors.of(caller.tenant(), list, next)));
    }

    private static List<State> states(String state) {
        if (state == null) {
            return SHOWN;
        }
        return SHOWN.stream()
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> KycException.invalid("state", "must be one of " + SHOWN));
    }

    private static int limit(String limit) {
        if (limit == null) {
            return USUAL;
        }
        try {
            int parsed = Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= MOST) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // Falls through to the error below.
        }
        throw KycException.invalid("limit", "must be from 1 to " + MOST);
    }
}
