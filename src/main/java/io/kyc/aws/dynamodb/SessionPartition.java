package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads and deletes the items beside a session: its audit trail, and links to items elsewhere. */
@Singleton
class SessionPartition {
    private static final int PAGE = 200;

    private final Table table;

    SessionPartition(Table table) {
        this.table = table;
    }

    /**
     * Deletes a page of items. Linked items are deleted first, because a link must outlive the item that it names.
     *
     * @return whether there may be more
     */
    boolean removeSome(SessionId id) {
        Table.Page page = table.query(
                is(Key.PK, SessionItem.partition(id)),
                query -> query.limit(PAGE)
                        .projectionExpression(
                                String.join(", ", Key.PK, Key.SK, SessionLink.LINKED_PK, SessionLink.LINKED_SK)));
        table.deleteAll(page.items().stream()
                .flatMap(item -> SessionLink.target(item).stream())
                .toList());
        // The session itself is deleted last, when a tombstone takes its place.
        List<Key> own = page.items().stream()
                .map(Item::key)
                .filter(key -> !key.equals(SessionItem.key(id)))
                .toList();
        table.deleteAll(own);
        return page.next().isPresent();
    }
}
