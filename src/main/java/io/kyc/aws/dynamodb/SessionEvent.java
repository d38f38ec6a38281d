package io.kyc.aws.dynamodb;

import io.kyc.decision.Reason;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What others learn of a transition: the attribute of an audit item that the pipe in {@code infra/template.yaml} makes an event of.
 * Nothing else of the item leaves; who acted and what a reviewer wrote stay.
 *
 * <p>All of it is text, and all of it is always there: a pipe cannot turn lists or numbers as streams write them into JSON's, and
 * does not say what becomes of an attribute that is missing. The schema is in {@code docs/events.md}.
 */
final class SessionEvent {
    /** M: the event. */
    static final String EVENT = "event";

    private static final String NOWHERE = "NONE";

    private SessionEvent() {}

    static AttributeValue of(Transition transition) {
        Session session = transition.session();
        return AttributeValue.fromM(Map.of(
                // The same for every delivery of this transition, and no other's: versions are never used twice.
                "id", text(session.id() + "." + session.version()),
                "tenant", text(session.tenant()),
                "session_id", text(session.id().value()),
                "version", text(Long.toString(session.version())),
                "from", text(transition.from().map(State::name).orElse(NOWHERE)),
                "to", text(session.state().name()),
                "at", text(session.enteredAt().toString()),
                "reasons", text(transition.reasons().stream().map(Reason::code).collect(Collectors.joining(",")))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
