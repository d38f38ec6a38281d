package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;
import static io.kyc.aws.dynamodb.Condition.startsWith;

import io.kyc.access.SessionId;
import io.kyc.seen.IndexedFaces;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Records which faces of the collection belong to a session, beside it: {@code SESSION#{id}} / {@code FACE#{face id}}.
 */
@Singleton
class DynamoDbIndexedFaces implements IndexedFaces {
    private static final String FACE = "FACE#";

    private final Table table;

    DynamoDbIndexedFaces(Table table) {
        this.table = table;
    }

    @Override
    public boolean record(SessionId session, String faceId, Instant until) {
        // An erasure that began meanwhile may have passed this place already, and would not find the face.
        Write approved = Table.check(SessionItem.key(session), is(SessionItem.STATE, State.APPROVED.name()));
        Item face =
                new Key(SessionItem.partition(session), FACE + faceId).item().until(until);
        return table.transact(List.of(approved, Table.put(face))).isEmpty();
    }

    @Override
    public List<String> of(SessionId session) {
        return table.queryAll(is(Key.PK, SessionItem.partition(session)).and(startsWith(Key.SK, FACE))).stream()
                .map(item -> item.key().sort().substring(FACE.length()))
                .toList();
    }
}
