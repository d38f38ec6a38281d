package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionIndex;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Queries the table's index. The index holds keys only, no personal data; the sessions themselves are read from the
 * table. A session that has moved since the index saw it is left out, because it has another place now.
 */
@Singleton
class DynamoDbSessionIndex implements SessionIndex {
    private final Table table;
    private final SessionItems items;

    DynamoDbSessionIndex(Table table, SessionItems items) {
        this.table = table;
        this.items = items;
    }

    @Override
    public Page page(String tenant, State state, int limit, Optional<Place> after) {
        String partition = SessionItem.indexPartition(tenant, state);
        Table.Page found = table.query(is(SessionItem.INDEX_PK, partition), query -> {
            query.indexName(SessionItem.INDEX).consistentRead(false).limit(limit);
            // The partition comes from the asking tenant, whatever the place says, so no place leads into another
            // tenant's partition.
            after.ifPresent(
                    place -> query.exclusiveStartKey(start(partition, place).attributes()));
        });
        List<Key> keys = found.items().stream().map(Item::key).toList();
        Map<SessionId, Session> fresh = read(keys);
        List<Session> sessions = keys.stream()
                .map(key -> fresh.get(SessionItem.id(key)))
                .filter(Objects::nonNull)
                .filter(session -> session.tenant().equals(tenant) && session.state() == state)
                .distinct()
                .toList();
        return new Page(sessions, found.next().map(DynamoDbSessionIndex::place));
    }

    /** Reads the sessions. One that no longer exists is missing from the answer. */
    private Map<SessionId, Session> read(List<Key> keys) {
        return table.getAll(keys).stream()
                // Without this attribute the item is no longer a session.
                .filter(item -> item.has(SessionItem.INDEX_PK))
                // A session that cannot be read is left out as well, so that the others can still be listed.
                .flatMap(item -> items.parse(item).stream())
                .collect(Collectors.toMap(Session::id, Function.identity()));
    }

    private static Item start(String partition, Place place) {
        return SessionItem.key(place.id())
                .item()
                .with(SessionItem.INDEX_PK, partition)
                .with(SessionItem.ENTERED_AT, place.enteredAt().getEpochSecond());
    }

    private static Place place(Item last) {
        return new Place(Instant.ofEpochSecond(last.number(SessionItem.ENTERED_AT)), SessionItem.id(last.key()));
    }
}
