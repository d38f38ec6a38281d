package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.erasure.Erasures;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions.Tombstone;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Erases sessions and reservations in the table. */
@Singleton
class DynamoDbErasures implements Erasures {
    /** Enough, because a step moves a session once a second at most: one of the attempts falls between two moves. */
    private static final int MOST_ATTEMPTS = 10;

    private final Table table;
    private final SessionItems items;
    private final SessionPartition partition;
    private final Tombstones tombstones;

    DynamoDbErasures(Table table, SessionItems items, SessionPartition partition, Tombstones tombstones) {
        this.table = table;
        this.items = items;
        this.partition = partition;
        this.tombstones = tombstones;
    }

    @Override
    public boolean begin(SessionId id, Caller caller, Instant now) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Item> item =
                    table.get(SessionItem.key(id)).filter(found -> found.has(Item.TENANT, caller.tenant()));
            if (item.isEmpty()) {
                return false;
            }
            if (item.get().has(SessionItem.STATE, State.ERASING.name()) || mark(id, item.get(), caller, now)) {
                return true;
            }
            // The item changed between read and write: try again.
        }
        throw new KycException(
                        ErrorCode.STEP_IN_PROGRESS,
                        "Other requests keep changing this session. Repeat this one after Retry-After.")
                .withRetryAfter(SessionRefusals.SOON);
    }

    private boolean mark(SessionId id, Item item, Caller caller, Instant now) {
        if (item.has(SessionItem.STATE, SessionItem.RESERVED)) {
            return markItem(id, caller, now, ReservationItem.isReservation());
        }
        Optional<Session> session = items.parse(item);
        if (session.isEmpty()) {
            // An item that cannot be read still holds the person's data. Its version is unknown, so no audit entry is
            // written.
            Condition sameState = item.find(SessionItem.STATE)
                    .map(state -> is(SessionItem.STATE, state))
                    .orElse(Condition.isAbsent(SessionItem.STATE));
            return markItem(id, caller, now, sameState);
        }
        return markSession(session.get(), caller, now);
    }

    /** @param unchanged holds while the item is as it was read; otherwise another request has changed it */
    private boolean markItem(SessionId id, Caller caller, Instant now, Condition unchanged) {
        Item erasing = items.of(Session.erasing(id, caller.tenant(), now));
        return table.transact(List.of(Table.put(erasing)
                        .onlyIf(is(Item.TENANT, caller.tenant()).and(unchanged))))
                .isEmpty();
    }

    private boolean markSession(Session session, Caller caller, Instant now) {
        Transition move =
                new Transition(Optional.of(session.state()), session.erasing(now), Actor.of(caller), List.of());
        // A commit that comes first counts, and the next attempt erases its result. A lease does not protect the
        // session: its holder's commit fails, because the version has changed.
        Condition unmoved = is(SessionItem.VERSION, session.version());
        return table.transact(List.of(
                        Table.put(items.of(move.session())).onlyIf(unmoved),
                        AuditItem.put(move, items.end(move.session())),
                        ExpiryItem.of(move.session())))
                .isEmpty();
    }

    @Override
    public boolean removeItems(SessionId id) {
        return partition.removeSome(id);
    }

    @Override
    public Tombstone bury(SessionId id, Caller caller, Instant now) {
        Tombstone tombstone = new Tombstone(caller.tenant(), now, caller.actor());
        // If two erasures end at once, the second one no longer finds the session.
        Write session = Table.delete(SessionItem.key(id)).onlyIf(is(SessionItem.STATE, State.ERASING.name()));
        return table.transact(List.of(session, tombstones.put(id, tombstone))).isEmpty()
                ? tombstone
                : tombstones
                        .find(id)
                        .orElseThrow(() -> new KycException(
                                        ErrorCode.STEP_IN_PROGRESS,
                                        "This session is being erased. Repeat the request after Retry-After.")
                                .withRetryAfter(SessionRefusals.SOON));
    }
}
