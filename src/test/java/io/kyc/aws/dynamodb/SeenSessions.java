package io.kyc.aws.dynamodb;

import static io.kyc.verification.TestSessions.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.Actor;
import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import io.kyc.testing.LocalAwsResource;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import io.kyc.verification.session.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions that show a document, and their items in the table. */
record SeenSessions(Sessions sessions, LocalAws aws) {
    static SeenMark open(DocumentMark mark) {
        return new SeenMark(mark, Outcome.OPEN, Optional.empty());
    }

    /** A session that ended in this state, one step after its document was processed. */
    Session ended(DocumentMark mark, State state, Reason... reasons) {
        Session processed =
                TestSessions.to(State.DOCUMENT_PROCESSED, processed(mark)).session();
        Verdict verdict = Verdict.of(
                Decision.valueOf(state.name()),
                List.of(reasons),
                TestSessions.nothing(),
                Optional.empty(),
                STARTED,
                new Policy(Map.of()));
        Session ended = processed.moved(
                state, processed.facts().with(verdict), processed.enteredAt().plusSeconds(60));
        assertThat(sessions.move(
                        new Transition(Optional.of(processed.state()), ended, Actor.APPLICANT, List.of(reasons)),
                        STARTED,
                        Optional.empty()))
                .isTrue();
        return ended;
    }

    Session processed(DocumentMark mark) {
        return processed(mark, State.DOCUMENT_PROCESSED);
    }

    Session processed(DocumentMark mark, State state) {
        Session claimed = claimed(mark);
        assertThat(commit(state, claimed, "lease")).isTrue();
        return claimed;
    }

    boolean commit(State state, Session claimed, String lease) {
        return sessions.commit(
                TestSessions.to(state, claimed),
                new Lease(lease, Step.PROCESS_DOCUMENT, STARTED.plusSeconds(60)),
                Optional.empty());
    }

    Session claimed(DocumentMark mark) {
        Session session = TestSessions.showing(anyId().value(), mark);
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        Session claimed = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease", STARTED.plusSeconds(60));
        assertThat(sessions.claim(session, claimed, STARTED)).isTrue();
        return claimed;
    }

    Map<String, AttributeValue> item(String pk, String sk) {
        try (LocalClients clients = new LocalClients(aws)) {
            return clients.dynamoDb()
                    .getItem(get -> get.tableName(LocalAwsResource.TABLE)
                            .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                            .consistentRead(true))
                    .item();
        }
    }

    /** A mark that no other test uses. */
    static DocumentMark mark(String name) {
        String document = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return new DocumentMark(document, List.of(name.repeat(64)), Optional.of("c".repeat(64)));
    }

    static SessionId anyId() {
        return new SessionId(UUID.randomUUID().toString());
    }
}
