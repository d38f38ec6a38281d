package io.kyc.aws;

import io.kyc.access.SessionId;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A session as an item: what conditions and indexes look at is an attribute of its own, the rest is one JSON text.
 *
 * <p>Times are seconds since 1970 where DynamoDB or a condition compares them, milliseconds for the lease.
 */
final class SessionItem {
    private static final Logger LOG = Logger.getLogger(SessionItem.class);

    /** S: {@code SESSION#{id}}. */
    static final String PK = "pk";
    /** S: {@code STATE}, or {@code AUDIT#{version}}. */
    static final String SK = "sk";
    /** N: counts the transitions. */
    static final String VERSION = "version";
    /** S: the owner. */
    static final String TENANT = "tenant";
    /** S: a {@link State}, or {@link #RESERVED}. */
    static final String STATE = "state";
    /** N, seconds: when the session came into its state. */
    static final String ENTERED_AT = "entered_at";
    /** S: the index's partition, {@code {tenant}#{state}}; only sessions have it. Sorted by {@link #ENTERED_AT}. */
    static final String INDEX_PK = "gsi1pk";
    /** N, seconds: when the session can no longer go on. */
    static final String EXPIRES_AT = "expires_at";
    /** N, seconds: when DynamoDB may delete the item. */
    static final String TTL = "ttl";
    /** N: documents processed. */
    static final String DOCUMENT_ATTEMPTS = "document_attempts";
    /** N: liveness checks started. */
    static final String LIVENESS_ATTEMPTS = "liveness_attempts";
    /** N: how often nothing came of a step since the last move. */
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

    private SessionItem() {}

    /** Where the index holds a tenant's sessions in a state. No state has a {@code #}: no two tenants share one. */
    static String partition(String tenant, State state) {
        return tenant + "#" + state.name();
    }

    static Map<String, AttributeValue> key(SessionId id) {
        return Map.of(PK, text("SESSION#" + id), SK, text(STATE_SK));
    }

    /** The item of a session that nobody works on. */
    static Map<String, AttributeValue> of(Session session, Duration retention, FactsJson json) {
        Map<String, AttributeValue> item = new HashMap<>(key(session.id()));
        item.put(VERSION, number(session.version()));
        item.put(TENANT, text(session.tenant()));
        item.put(STATE, text(session.state().name()));
        item.put(INDEX_PK, text(partition(session.tenant(), session.state())));
        item.put(ENTERED_AT, number(session.enteredAt().getEpochSecond()));
        item.put(EXPIRES_AT, number(session.expiresAt().getEpochSecond()));
        item.put(TTL, number(session.facts().createdAt().plus(retention).getEpochSecond()));
        item.put(DOCUMENT_ATTEMPTS, number(session.attempts().document()));
        item.put(LIVENESS_ATTEMPTS, number(session.attempts().liveness()));
        item.put(PAUSES, number(session.attempts().pause().times()));
        item.put(FAULTS, number(session.attempts().pause().faults()));
        item.put(PAUSED_UNTIL, number(session.attempts().pause().until().toEpochMilli()));
        item.put(NEXT_LOOK, number(session.attempts().pause().nextLook().toEpochMilli()));
        item.put(FACTS, text(json.write(session.facts())));
        return item;
    }

    /** @return empty when the item was damaged, or is of a release that is too far from this one */
    static Optional<Session> parse(SessionId id, Map<String, AttributeValue> item, FactsJson json) {
        try {
            return Optional.of(session(id, item, json));
        } catch (RuntimeException e) {
            // A missing attribute, one of another type, a state or a fact that is not known: all the same to whoever
            // asks.
            LOG.errorf(
                    "session=%s its item cannot be read: %s", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Session session(SessionId id, Map<String, AttributeValue> item, FactsJson json) {
        return new Session(
                id,
                item.get(TENANT).s(),
                longOf(item, VERSION),
                State.valueOf(item.get(STATE).s()),
                Instant.ofEpochSecond(longOf(item, ENTERED_AT)),
                Instant.ofEpochSecond(longOf(item, EXPIRES_AT)),
                new Attempts(
                        (int) longOf(item, DOCUMENT_ATTEMPTS),
                        (int) longOf(item, LIVENESS_ATTEMPTS),
                        new Pause(
                                (int) longOf(item, PAUSES),
                                (int) longOf(item, FAULTS),
                                Instant.ofEpochMilli(longOf(item, PAUSED_UNTIL)),
                                Instant.ofEpochMilli(longOf(item, NEXT_LOOK)))),
                lease(item),
                json.read(item.get(FACTS).s()));
    }

    private static Optional<Lease> lease(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(LEASE_ID))
                .map(id -> new Lease(
                        id.s(),
                        Step.valueOf(item.get(LEASE_STEP).s()),
                        Instant.ofEpochMilli(longOf(item, LEASE_UNTIL))));
    }

    private static long longOf(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.get(name).n());
    }

    /** Whether the item has this text there: neither another one, nor none, nor something else. */
    static boolean has(Map<String, AttributeValue> item, String name, String value) {
        return text(value).equals(item.get(name));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
