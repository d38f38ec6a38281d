package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.hash.Sha256;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import java.nio.charset.StandardCharsets;

/**
 * Names the attributes of a session's item. Values that conditions and indexes need are attributes of their own; the
 * rest is one JSON text.
 *
 * <p>Times are seconds since 1970 where DynamoDB or a condition compares them, and milliseconds for leases and pauses.
 */
final class SessionItem {
    /** N: the number of transitions. */
    static final String VERSION = "version";
    /** S: a {@link State}, or {@link #RESERVED}. */
    static final String STATE = "state";
    /** N, seconds: when the session entered its state. */
    static final String ENTERED_AT = "entered_at";
    /**
     * S: the index's partition, {@code {tenant}#{state}}; only sessions have it. The index sorts by {@link
     * #ENTERED_AT}.
     */
    static final String INDEX_PK = "gsi1pk";
    /** N, seconds: when the session was started. */
    static final String CREATED_AT = "created_at";
    /**
     * S: the partition of the index by reference, see {@link #referencePartition}; only sessions with a reference have it.
     * The index sorts by {@link #CREATED_AT}.
     */
    static final String REFERENCE_PK = "gsi2pk";
    /** N: documents processed. */
    static final String DOCUMENT_ATTEMPTS = "document_attempts";
    /** N: liveness checks started. */
    static final String LIVENESS_ATTEMPTS = "liveness_attempts";
    /** N: how often a step had no result since the last move. */
    static final String PAUSES = "pauses";
    /** N: how many of these were failures of AWS. */
    static final String FAULTS = "faults";
    /** N, milliseconds: when the next step may work, except complete-liveness. */
    static final String PAUSED_UNTIL = "paused_until";
    /** N, milliseconds: when complete-liveness may look again. */
    static final String NEXT_LOOK = "next_look";
    /** S: the lease of the request that works on the session; absent when none does. */
    static final String LEASE_ID = "lease_id";
    /** S: the {@link Step} that the lease is for. */
    static final String LEASE_STEP = "lease_step";
    /** N, milliseconds: when the lease ends by itself. */
    static final String LEASE_UNTIL = "lease_until";
    /** S: {@link Facts} as JSON; holds personal data, encrypted at rest with the table. */
    static final String FACTS = "facts";

    /** The value of {@link #STATE} for an id that only the single functions use. */
    static final String RESERVED = "RESERVED";

    /** The sort key of the session itself. */
    static final String STATE_SK = "STATE";

    /** The index of sessions by tenant and state; holds keys only. */
    static final String INDEX = "GSI1";

    /** The index of sessions by tenant and reference; holds keys only. */
    static final String REFERENCE_INDEX = "GSI2";

    private static final String PARTITION = "SESSION#";

    private SessionItem() {}

    /** The partition of a session. It holds the session, its audit trail, and links to other items. */
    static String partition(SessionId id) {
        return PARTITION + id;
    }

    static Key key(SessionId id) {
        return new Key(partition(id), STATE_SK);
    }

    /** The session to whose partition the key belongs. */
    static SessionId id(Key key) {
        return new SessionId(key.partition().substring(PARTITION.length()));
    }

    /**
     * The index's partition for a tenant's sessions in a state. No state contains {@code #}, so no two tenants share a
     * partition.
     */
    static String indexPartition(String tenant, State state) {
        return tenant + "#" + state.name();
    }

    /**
     * The partition of the index by reference. The reference is hashed: it may name a person, and AWS shows keys in more
     * places than other attributes. A key of ours would hide it better, but the index would end with the secret.
     */
    static String referencePartition(String tenant, String reference) {
        return tenant + "#" + Sha256.hex(reference.getBytes(StandardCharsets.UTF_8));
    }
}
