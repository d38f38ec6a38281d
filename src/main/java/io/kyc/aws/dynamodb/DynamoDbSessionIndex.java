package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import io.kyc.pii.Redacted;
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
 * Queries the table's indexes. They hold keys only, no personal data; the sessions themselves are read from the
 * table. A session that has left the list since the index saw it is left out.
 */
@Singleton
class DynamoDbSessionIndex implements SessionIndex {
    private final Table table;
    private final SessionItems items;

    DynamoDbSessionIndex(Table table, SessionItems items) {
        this.table = table;
        this.items = items;
    }

    /**
     * An index with what a query of it needs.
     *
     * @param name of the index
     * @param partition attribute that the index is partitioned by
     * @param time attribute, N in seconds, that the index sorts by
     * @param oldestFirst whether the query follows that order or the reverse
     */
    private record Index(String name, String partition, String time, boolean oldestFirst) {
        static final Index BY_STATE = new Index(SessionItem.INDEX, SessionItem.INDEX_PK, SessionItem.ENTERED_AT, true);
        static final Index BY_REFERENCE =
                new Index(SessionItem.REFERENCE_INDEX, SessionItem.REFERENCE_PK, SessionItem.CREATED_AT, false);

        Item start(String value, Place after) {
            return SessionItem.key(after.id())
                    .item()
                    .with(partition, value)
                    .with(time, after.at().getEpochSecond());
        }

        Place place(Item last) {
            return new Place(Instant.ofEpochSecond(last.number(time)), SessionItem.id(last.key()));
        }
    }

    @Override
    public Page page(String tenant, State state, int limit, Optional<Place> after) {
        return page(Index.BY_STATE, SessionItem.indexPartition(tenant, state), limit, after)
                .only(session -> session.tenant().equals(tenant) && session.state() == state);
    }

    @Override
    public Page ofReference(String tenant, String reference, int limit, Optional<Place> after) {
        Optional<Redacted<String>> wanted = Optional.of(Redacted.of(reference));
        return page(Index.BY_REFERENCE, SessionItem.referencePartition(tenant, reference), limit, after)
                .only(session -> session.tenant().equals(tenant)
                        && session.facts().start().labels().reference().equals(wanted));
    }

    /** The partition comes from the asking tenant, whatever the place says, so no place leads to another tenant. */
    private Page page(Index index, String partition, int limit, Optional<Place> after) {
        Table.Page found = table.query(is(index.partition(), partition), query -> {
            query.indexName(index.name())
                    .consistentRead(false)
                    .scanIndexForward(index.oldestFirst())
                    .limit(limit);
            after.ifPresent(place ->
                    query.exclusiveStartKey(index.start(partition, place).attributes()));
        });
        List<Key> keys = found.items().stream().map(Item::key).toList();
        Map<SessionId, Session> fresh = read(keys);
        List<Session> sessions = keys.stream()
                .map(key -> fresh.get(SessionItem.id(key)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Page(sessions, found.next().map(index::place));
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
}
