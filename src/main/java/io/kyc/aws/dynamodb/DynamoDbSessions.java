package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;
import static io.kyc.aws.dynamodb.Condition.isAbsent;
import static io.kyc.aws.dynamodb.Condition.isAtMost;

import io.kyc.access.SessionId;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.LeftMark;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Sessions.Tombstone;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores sessions in one DynamoDB table. The comment above a condition says what has happened when it does not hold.
 */
@Singleton
class DynamoDbSessions implements Sessions {
    private final Table table;
    private final SessionItems items;
    private final Tombstones tombstones;

    DynamoDbSessions(Table table, SessionItems items, Tombstones tombstones) {
        this.table = table;
        this.items = items;
        this.tombstones = tombstones;
    }

    @Override
    public boolean create(Transition start, Optional<KeptAnswers.Kept> kept) {
        List<Write> writes = new ArrayList<>(tombstones.absent(start.session().id()));
        // If two starts choose the same id, the first one wins.
        writes.addAll(writes(start, Condition.isNew(), kept));
        return table.transact(writes).isEmpty();
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return table.get(SessionItem.key(id))
                .filter(item -> !item.has(SessionItem.STATE, SessionItem.RESERVED))
                .map(item -> items.parse(item)
                        .orElseThrow(() -> new IllegalStateException("a session that cannot be read")));
    }

    @Override
    public boolean claim(Session read, Session leased, Instant now) {
        Lease lease = leased.lease().orElseThrow();
        Attempts spent = read.attempts();
        // Another request was faster, and its lease has not run out.
        Condition free = read.lease()
                .map(dead ->
                        is(SessionItem.LEASE_ID, dead.id()).and(isAtMost(SessionItem.LEASE_UNTIL, now.toEpochMilli())))
                .orElse(isAbsent(SessionItem.LEASE_ID));
        // Since the session was read, another request has spent an attempt, and failed.
        Condition untried = is(SessionItem.DOCUMENT_ATTEMPTS, spent.document())
                .and(is(SessionItem.LIVENESS_ATTEMPTS, spent.liveness()))
                .and(is(SessionItem.PAUSES, spent.pause().times()));
        // Holds when the SDK repeats a call whose answer was lost, and finds our own lease.
        Condition ours = is(SessionItem.LEASE_ID, lease.id());
        // The session moved since it was read.
        Condition unmoved = is(SessionItem.VERSION, leased.version());
        return table.write(Table.update(SessionItem.key(leased.id()))
                        .onlyIf(unmoved.and(ours.or(untried.and(free))))
                        .set(SessionItem.LEASE_ID, lease.id())
                        .set(SessionItem.LEASE_STEP, lease.step().name())
                        .set(SessionItem.LEASE_UNTIL, lease.until().toEpochMilli())
                        .set(SessionItem.DOCUMENT_ATTEMPTS, leased.attempts().document())
                        .set(SessionItem.LIVENESS_ATTEMPTS, leased.attempts().liveness()))
                .isEmpty();
    }

    @Override
    public boolean commit(Transition transition, Lease lease, Optional<KeptAnswers.Kept> kept) {
        // The lease ran out and another request took the session over; our work must not count.
        Condition held = is(SessionItem.LEASE_ID, lease.id());
        return table.transact(writes(transition, unmoved(transition).and(held), kept))
                .isEmpty();
    }

    @Override
    public boolean move(Transition transition, Instant now, Optional<KeptAnswers.Kept> kept) {
        // Another request holds the lease and is about to move the session. A dead request's lease has run out; should
        // that request live after all, it finds that the session has moved.
        Condition free = isAbsent(SessionItem.LEASE_ID).or(isAtMost(SessionItem.LEASE_UNTIL, now.toEpochMilli()));
        return table.transact(writes(transition, unmoved(transition).and(free), kept))
                .isEmpty();
    }

    /** Another request moved the session since it was read. */
    private static Condition unmoved(Transition transition) {
        return is(SessionItem.VERSION, transition.session().version() - 1);
    }

    @Override
    public boolean release(Session leased, Attempts attempts, Optional<KeptAnswers.Kept> kept) {
        Write.Update release = Table.update(SessionItem.key(leased.id()))
                // Our lease ran out, and another request holds one, which must stay.
                .onlyIf(is(SessionItem.LEASE_ID, leased.lease().orElseThrow().id()))
                .remove(SessionItem.LEASE_ID, SessionItem.LEASE_STEP, SessionItem.LEASE_UNTIL)
                .set(SessionItem.DOCUMENT_ATTEMPTS, attempts.document())
                .set(SessionItem.LIVENESS_ATTEMPTS, attempts.liveness())
                .set(SessionItem.PAUSES, attempts.pause().times())
                .set(SessionItem.FAULTS, attempts.pause().faults())
                .set(SessionItem.PAUSED_UNTIL, attempts.pause().until().toEpochMilli())
                .set(SessionItem.NEXT_LOOK, attempts.pause().nextLook().toEpochMilli());
        if (kept.isEmpty()) {
            return table.write(release).isEmpty();
        }
        List<Write> writes = new ArrayList<>();
        writes.add(release);
        writes.addAll(KeptAnswerItem.puts(kept.get()));
        return table.transact(writes).isEmpty();
    }

    @Override
    public Optional<Tombstone> tombstone(SessionId id) {
        return tombstones.find(id);
    }

    /**
     * The writes of a move: the session, its audit entry, its expiry, the mark on its document and the answer. They are one
     * transaction, so that no decision on a document is stored without its mark.
     */
    private List<Write> writes(Transition transition, Condition condition, Optional<KeptAnswers.Kept> kept) {
        Session session = transition.session();
        Instant end = items.end(session);
        List<Write> writes = new ArrayList<>();
        writes.add(Table.put(items.of(session)).onlyIf(condition));
        writes.add(AuditItem.put(transition, end));
        writes.add(ExpiryItem.of(session));
        LeftMark.of(session)
                .map(mark -> SeenDocumentItem.puts(session.tenant(), session.id(), mark, end))
                .ifPresent(writes::addAll);
        kept.map(KeptAnswerItem::puts).ifPresent(writes::addAll);
        return writes;
    }
}
