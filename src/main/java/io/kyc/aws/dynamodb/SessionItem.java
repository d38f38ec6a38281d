package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;

/**
 * A session as an item: what conditions and indexes look at is an attribute of its own, the rest is one JSON text.
 *
 * <p>Times are seconds since 1970 where DynamoDB or a condition compares them, milliseconds for the lease.
 */
final class SessionItem {
    /** N: counts the transitions. */
    static final String VERSION = "version";
    /** S: a {@link State}, or {@link #RESERVED}. */
    static final String STATE = "state";
    /** N, seconds: when the session came into its state. */
    static final String ENTERED_AT = "entered_at";
    /** S: the index's partition, {@code {tenant}#{state}}; only sessions have it. Sorted by {@link #ENTERED_AT}. */
    static final String INDEX_PK = "gsi1pk";
    /** N: documents processed. */
    static final String DOCUMENT_ATTEMPTS = "document_attempts";
    /** N: liveness checks started. */
    static final String LIVENESS_ATTEMPTS = "liveness_attempts";
    /** N: how often a step brought nothing since the last move. */
    static final String PAUSES = "pauses";
    /** N: how often of these AWS failed. */
    static final String FAULTS = "faults";
    /** N, milliseconds: when the next step may work, complete-liveness aside. */
    static final String PAUSED_UNTIL = "paused_until";
    /** N, milliseconds: when complete-liveness may look again. */
    static final String NEXT_LOOK = "next_look";
    /** S: the request that works on the session; absent when none does. */
    static final String LEASE_ID = "lease_id";
    /** S: the {@link Step} it works on. */
    static final String LEASE_STEP = "lease_step";
    /** N, milliseconds: when the lease ends by itself. */
    static final String LEASE_UNTIL = "lease_until";
    /** S: {@link Facts} as JSON; holds personal data, encrypted at rest with the table. */
    static final String FACTS = "facts";

    /** Value of {@link #STATE} of an id that only the single functions use. */
    static final String RESERVED = "RESERVED";

    /** Sort key of the session itself. */
    static final String STATE_SK = "STATE";

    /** The index of sessions by tenant and state; holds keys only. */
    static final String INDEX = "GSI1";

    private static final String PARTITION = "SESSION#";

    private SessionItem() {}

    /** The partition of a session: itself, its audit, and what is linked to it. */
    static String partition(SessionId id) {
        return PARTITION + id;
    }

    static Key key(SessionId id) {
        return new Key(partition(id), STATE_SK);
    }

    /** Whose item it is, of an item in a session's partition. */
    static SessionId id(Key key) {
        return new SessionId(key.partition().substring(PARTITION.length()));
    }

    /** Where the index holds a tenant's sessions in a state. No state has a {@code #}: no two tenants share one. */
    static String indexPartition(String tenant, State state) {
        return tenant + "#" + state.name();
    }
}
