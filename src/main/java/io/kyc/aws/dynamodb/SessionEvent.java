package io.kyc.aws.dynamodb;

import io.kyc.decision.Reason;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes events for other systems: the attribute of an item from which a pipe in {@code infra/template.yaml} makes an
 * event. An audit item has the event of its transition, an expiry item that of the end of the session's time. No other
 * attribute is passed on, so the actor and a reviewer's words stay here.
 *
 * <p>Every value is a text and is always present. A pipe cannot convert a stream's lists or numbers to JSON's, and its
 * behaviour for a missing attribute is not documented. The schema is in {@code docs/events.md}.
 */
final class SessionEvent {
    /** M: the event. */
    static final String EVENT = "event";

    private static final String NOWHERE = "NONE";
    /** Not a state: it follows from the time. */
    private static final String EXPIRED = "EXPIRED";

    private static final String EXPIRY_ID = "_expired";
    /** As answers have it. */
    private static final DateTimeFormatter AT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private SessionEvent() {}

    static AttributeValue of(Transition transition) {
        Session session = transition.session();
        return event(
                session,
                // The same for every delivery of this transition, and different for any other: versions are never used
                // twice. Without a full stop, as Standard Webhooks asks of ids.
                session.id() + "_" + session.version(),
                new Step(
                        transition.from().map(State::name).orElse(NOWHERE),
                        session.state().name(),
                        session.enteredAt(),
                        transition.reasons().stream().map(Reason::code).collect(Collectors.joining(","))));
    }

    /**
     * The event that the session's time is over, should it make no further move. It has the version of the session's last
     * transition, because an expiry is none.
     */
    static AttributeValue ofExpiry(Session session) {
        return event(
                session,
                session.id() + "_" + session.version() + EXPIRY_ID,
                new Step(session.state().name(), EXPIRED, session.expiresAt(), ""));
    }

    /** What happened to the session. */
    private record Step(String from, String to, Instant at, String reasons) {}

    private static AttributeValue event(Session session, String id, Step step) {
        String reference = session.facts()
                .start()
                .labels()
                .reference()
                .map(Redacted::reveal)
                .orElse("");
        return AttributeValue.fromM(Map.of(
                "id", text(id),
                "tenant", text(session.tenant()),
                "session_id", text(session.id().value()),
                "version", text(Long.toString(session.version())),
                "from", text(step.from()),
                "to", text(step.to()),
                "at", text(AT.format(step.at())),
                "reference", text(reference),
                "reasons", text(step.reasons())));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
