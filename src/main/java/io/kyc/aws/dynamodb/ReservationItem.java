package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import java.time.Instant;

/** The item of an id that the single functions use. It has a session's key, so that an id is either a flow's or the functions'. */
final class ReservationItem {
    private ReservationItem() {}

    /** @param end when DynamoDB may delete the item */
    static Write.Put put(SessionId id, String tenant, Instant end) {
        return Table.put(SessionItem.key(id)
                        .item()
                        .until(end)
                        .with(SessionItem.STATE, SessionItem.RESERVED)
                        .with(Item.TENANT, tenant))
                // If two requests reserve the id at once, the first one wins.
                .onlyIf(Condition.isNew())
                .returningOld();
    }

    /** @param end when DynamoDB may delete the item, from now on */
    static Write.Update renewal(SessionId id, String tenant, Instant end) {
        return Table.update(SessionItem.key(id))
                .set(Item.TTL, end.getEpochSecond())
                // A flow's session, an erasure and another tenant's reservation have the same key; they are never
                // changed.
                .onlyIf(isReservation().and(is(Item.TENANT, tenant)))
                .returningOld();
    }

    /** For a transaction that adds to what the id holds: an erasure that has begun must not miss it. */
    static Write stands(SessionId id) {
        return Table.check(SessionItem.key(id), isReservation());
    }

    static Condition isReservation() {
        return is(SessionItem.STATE, SessionItem.RESERVED);
    }
}
