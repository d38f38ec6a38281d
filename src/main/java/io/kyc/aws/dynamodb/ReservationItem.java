package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import java.time.Instant;

/**
 * Stores an id that the single functions use as an item. The item has a session's key, so an id belongs either to a
 * flow or to the functions.
 */
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

    /** @param end the new time at which DynamoDB may delete the item */
    static Write.Update renewal(SessionId id, String tenant, Instant end) {
        return Table.update(SessionItem.key(id))
                .set(Item.TTL, end.getEpochSecond())
                // A flow's session, an erasure and another tenant's reservation have the same key, and must not be
                // changed.
                .onlyIf(isReservation().and(is(Item.TENANT, tenant)))
                .returningOld();
    }

    /**
     * A condition for a transaction that adds data to the id, so that an erasure which has begun does not miss the
     * data.
     */
    static Write stands(SessionId id) {
        return Table.check(SessionItem.key(id), isReservation());
    }

    static Condition isReservation() {
        return is(SessionItem.STATE, SessionItem.RESERVED);
    }
}
