package io.kyc.aws.dynamodb;

import io.kyc.decision.Reason;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes the event of a transition for other systems: the attribute of an audit item from which the pipe in {@code
 * infra/template.yaml} makes an event. No other attribute is passed on, so the actor and a reviewer's words stay here.
 *
 * <p>Every value is a text and is always present. A pipe cannot convert a stream's lists or numbers to JSON's, and its
 * behaviour for a missing attribute is not documented. The schema is in {@code docs/events.md}.
 */
final class SessionEvent {
    /** M: the event. */
    static final String EVENT = "event";

    private static final String NOWHERE = "NONE";
    /** As answers have it. */
    private static final DateTimeFormatter AT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private SessionEvent() {}

    static AttributeValue of(Transition transition) {
        Session session = transition.session();
        return AttributeValue.fromM(Map.of(
                // The same for every delivery of this transition, and different for any other: versions are never used
                // twice. Without a full stop, as Standard Webhooks asks of ids.
                "id", text(session.id() + "_" + session.version()),
                "tenant", text(session.tenant()),
                "session_id", text(session.id().value()),
                "version", text(Long.toString(session.version())),
                "from", text(transition.from().map(State::name).orElse(NOWHERE)),
                "to", text(session.state().name()),
                "at", text(AT.format(session.enteredAt())),
                "reference",
                        text(session.facts()
                                .start()
                                .labels()
                                .reference()
                                .map(Redacted::reveal)
                                .orElse("")),
                "reasons", text(transition.reasons().stream().map(Reason::code).collect(Collectors.joining(",")))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
