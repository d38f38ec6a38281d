package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores, beside a session, the key of an item elsewhere that holds the session's data, so that erasure finds that
 * item.
 */
final class SessionLink {
    /** S: the other item's partition key. */
    static final String LINKED_PK = "linked_pk";
    /** S: the other item's sort key. */
    static final String LINKED_SK = "linked_sk";

    private SessionLink() {}

    /**
     * The write for the transaction that stores the other item.
     *
     * @param key the other item's key
     * @param end when DynamoDB may delete the other item, and its link with it
     */
    static Write put(Key key, SessionId session, Instant end) {
        return Table.put(new Key(SessionItem.partition(session), "LINK#" + key.partition() + "#" + key.sort())
                .item()
                .until(end)
                .with(LINKED_PK, key.partition())
                .with(LINKED_SK, key.sort()));
    }

    /** The key that a link names; empty when the item is not a link or is damaged. */
    static Optional<Key> target(Item item) {
        return item.findText(LINKED_PK)
                .flatMap(partition -> item.findText(LINKED_SK).map(sort -> new Key(partition, sort)));
    }
}
