package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Converts sessions to items and back. */
@Singleton
class SessionItems {
    private static final Logger LOG = Logger.getLogger(SessionItems.class);

    private final FactsJson json;
    private final Duration retention;

    SessionItems(FactsJson json, VerificationConfig verification) {
        this.json = json;
        this.retention = verification.retention();
    }

    /** When DynamoDB may delete everything of a session. */
    Instant end(Session session) {
        return session.facts().start().createdAt().plus(retention);
    }

    /** The item of a session without a lease. */
    Item of(Session session) {
        Pause pause = session.attempts().pause();
        return SessionItem.key(session.id())
                .item()
                .until(end(session))
                .with(Item.TENANT, session.tenant())
                .with(SessionItem.VERSION, session.version())
                .with(SessionItem.STATE, session.state().name())
                .with(SessionItem.INDEX_PK, SessionItem.indexPartition(session.tenant(), session.state()))
                .with(SessionItem.ENTERED_AT, session.enteredAt().getEpochSecond())
                .with(
                        SessionItem.CREATED_AT,
                        session.facts().start().createdAt().getEpochSecond())
                .with(SessionItem.REFERENCE_PK, referencePartition(session))
                .with(SessionItem.DOCUMENT_ATTEMPTS, session.attempts().document())
                .with(SessionItem.LIVENESS_ATTEMPTS, session.attempts().liveness())
                .with(SessionItem.PAUSES, pause.times())
                .with(SessionItem.FAULTS, pause.faults())
                .with(SessionItem.PAUSED_UNTIL, pause.until().toEpochMilli())
                .with(SessionItem.NEXT_LOOK, pause.nextLook().toEpochMilli())
                .with(SessionItem.FACTS, json.write(session.facts()));
    }

    private static Optional<String> referencePartition(Session session) {
        return session.facts()
                .start()
                .labels()
                .reference()
                .map(reference -> SessionItem.referencePartition(session.tenant(), reference.reveal()));
    }

    /** @return empty when the item is damaged, or was written by a release that is too different from this one */
    Optional<Session> parse(Item item) {
        SessionId id = SessionItem.id(item.key());
        try {
            return Optional.of(session(id, item));
        } catch (RuntimeException e) {
            // The cause may be a missing attribute, one of another type, an unknown state or an unknown fact. The
            // caller only needs to know that the item cannot be read.
            LOG.errorf(
                    "session=%s its item cannot be read: %s", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Session session(SessionId id, Item item) {
        return new Session(
                id,
                item.text(Item.TENANT),
                item.number(SessionItem.VERSION),
                State.valueOf(item.text(SessionItem.STATE)),
                Instant.ofEpochSecond(item.number(SessionItem.ENTERED_AT)),
                new Attempts(
                        (int) item.number(SessionItem.DOCUMENT_ATTEMPTS),
                        (int) item.number(SessionItem.LIVENESS_ATTEMPTS),
                        new Pause(
                                (int) item.number(SessionItem.PAUSES),
                                (int) item.number(SessionItem.FAULTS),
                                Instant.ofEpochMilli(item.number(SessionItem.PAUSED_UNTIL)),
                                Instant.ofEpochMilli(item.number(SessionItem.NEXT_LOOK)))),
                lease(item),
                json.read(item.text(SessionItem.FACTS)));
    }

    private static Optional<Lease> lease(Item item) {
        return item.findText(SessionItem.LEASE_ID)
                .map(id -> new Lease(
                        id,
                        Step.valueOf(item.text(SessionItem.LEASE_STEP)),
                        Instant.ofEpochMilli(item.number(SessionItem.LEASE_UNTIL))));
    }
}
