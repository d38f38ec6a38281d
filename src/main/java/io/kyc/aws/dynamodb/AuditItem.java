package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.decision.Reason;
import io.kyc.verification.session.AuditTrail;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import java.time.Instant;

/** Stores a move of a session as an item beside the session, under {@code AUDIT#{version}}. */
final class AuditItem {
    private static final String PREFIX = "AUDIT#";
    /** S: the state before; absent for the start. */
    private static final String FROM = "from";
    /** S: the state after. */
    private static final String TO = "to";
    /** S: an operator's name, or {@code applicant}. */
    private static final String ACTOR = "actor";
    /** S: {@code operator} or {@code applicant}. */
    private static final String ACTOR_KIND = "actor_kind";
    /** S, ISO 8601: when the session moved. */
    private static final String AT = "at";
    /** L of S: the reasons' codes. */
    private static final String REASONS = "reasons";

    private AuditItem() {}

    /** The keys of a session's audit. */
    static Condition keys(SessionId session) {
        return Condition.is(Key.PK, SessionItem.partition(session)).and(Condition.startsWith(Key.SK, PREFIX));
    }

    /**
     * The write for the transaction of the move.
     *
     * @param end when DynamoDB may delete everything of the session
     */
    static Write put(Transition transition, Instant end) {
        Session session = transition.session();
        Item item = new Key(SessionItem.partition(session.id()), PREFIX + "%06d".formatted(session.version()))
                .item()
                .until(end)
                .with(Item.TENANT, session.tenant())
                .with(FROM, transition.from().map(State::name))
                .with(TO, session.state().name())
                .with(ACTOR, transition.actor().name())
                .with(ACTOR_KIND, transition.actor().kind().wireName())
                .with(AT, session.enteredAt().toString())
                .with(REASONS, transition.reasons().stream().map(Reason::code).toList())
                .with(SessionEvent.EVENT, SessionEvent.of(transition));
        // An audited move is never overwritten.
        return Table.put(item).onlyIf(Condition.isNew());
    }

    static AuditTrail.Entry entry(Item item) {
        return new AuditTrail.Entry(
                Long.parseLong(item.key().sort().substring(PREFIX.length())),
                item.findText(FROM).orElse(null),
                item.text(TO),
                Instant.parse(item.text(AT)),
                item.text(ACTOR),
                item.text(ACTOR_KIND),
                item.texts(REASONS));
    }
}
