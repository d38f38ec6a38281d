package io.kyc.aws;

import static io.kyc.verification.TestSessions.STARTED;
import static io.kyc.verification.TestSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.SessionId;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.IndexedFaces;
import io.kyc.seen.SeenDocuments;
import io.kyc.testing.AtOnce;
import io.kyc.testing.LocalAwsResource;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Marks and faces of sessions in a real DynamoDB. */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class DynamoDbSeenDocumentsTest {
    private static final Duration RETENTION = Duration.ofDays(90);

    @Inject
    Sessions sessions;

    @Inject
    SeenDocuments documents;

    @Inject
    IndexedFaces faces;

    @LocalAwsResource.Inject
    LocalAws aws;

    @Test
    void findsTheMarksOfOtherSessionsOfTheTenant() {
        DocumentMark mark = mark("a");
        DocumentMark other = new DocumentMark(mark.document(), List.of(), Optional.empty());
        Session one = processed(mark);
        Session two = processed(other);

        assertThat(documents.elsewhere(TENANT, mark, one.id())).containsExactly(other);
        assertThat(documents.elsewhere(TENANT, other, two.id())).containsExactly(mark);
        assertThat(documents.elsewhere(TENANT, mark, anyId())).containsExactlyInAnyOrder(mark, other);
        assertThat(documents.elsewhere("another-tenant", mark, anyId())).isEmpty();
        assertThat(documents.elsewhere(TENANT, mark("a"), anyId())).isEmpty();
    }

    @Test
    void recordsNothingOfADocumentThatDoesNotCount() {
        DocumentMark mark = mark("a");
        Session claimed = claimed(mark);

        assertThat(commit(State.DOCUMENT_PROCESSED, claimed, "another-lease")).isFalse();
        assertThat(documents.elsewhere(TENANT, mark, anyId())).isEmpty();

        assertThat(commit(State.DECLINED, claimed, "lease"))
                .as("as after the last attempt, without a portrait")
                .isTrue();
        assertThat(documents.elsewhere(TENANT, mark, anyId())).isEmpty();
    }

    @Test
    void letsTheLaterOfTwoDecisionsSeeTheOther() {
        DocumentMark mark = mark("a");
        List<Session> claimed =
                IntStream.range(0, 8).mapToObj(n -> claimed(mark)).toList();

        List<Integer> seen = AtOnce.run(claimed.size(), n -> {
            assertThat(commit(State.DOCUMENT_PROCESSED, claimed.get(n), "lease"))
                    .isTrue();
            return documents.elsewhere(TENANT, mark, claimed.get(n).id()).size();
        });

        // Each recorded before it looked: of every two at least one saw the other.
        assertThat(seen.stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(8 * 7 / 2);
        assertThat(seen).contains(7);
    }

    @Test
    void looksAtTwentyAtMost() {
        DocumentMark mark = mark("a");
        List<Session> all = IntStream.range(0, SeenDocuments.MOST + 3)
                .mapToObj(n -> processed(mark))
                .toList();

        for (Session session : all) {
            assertThat(documents.elsewhere(TENANT, mark, session.id())).hasSize(SeenDocuments.MOST);
        }
    }

    @Test
    void holdsNothingButHashesAndDiesWithItsSession() {
        DocumentMark mark = mark("a");
        Session session = processed(mark);

        Map<String, AttributeValue> item =
                item("DOCUMENT#" + TENANT + "#" + mark.document(), "SESSION#" + session.id());
        assertThat(item).containsOnlyKeys("pk", "sk", "ttl", "names", "birth_date");
        assertThat(item.get("ttl").n())
                .isEqualTo(Long.toString(STARTED.plus(RETENTION).getEpochSecond()));
        Map<String, AttributeValue> link = item(
                "SESSION#" + session.id(),
                "LINK#" + item.get("pk").s() + "#" + item.get("sk").s());
        assertThat(link.get("linked_pk")).isEqualTo(item.get("pk"));
        assertThat(link.get("linked_sk")).isEqualTo(item.get("sk"));
        assertThat(link.get("ttl")).isEqualTo(item.get("ttl"));
    }

    @Test
    void recordsFacesOfApprovedSessionsOnly() {
        Session approved = processed(mark("a"), State.APPROVED);
        Session declined = processed(mark("a"), State.DECLINED);

        assertThat(faces.record(approved.id(), "face-1", STARTED)).isTrue();
        assertThat(faces.record(approved.id(), "face-1", STARTED)).as("again").isTrue();
        assertThat(faces.record(declined.id(), "face-2", STARTED)).isFalse();
        assertThat(faces.record(anyId(), "face-3", STARTED)).isFalse();

        assertThat(faces.of(approved.id())).containsExactly("face-1");
        assertThat(faces.of(declined.id())).isEmpty();
    }

    private Session processed(DocumentMark mark) {
        return processed(mark, State.DOCUMENT_PROCESSED);
    }

    private Session processed(DocumentMark mark, State state) {
        Session claimed = claimed(mark);
        assertThat(commit(state, claimed, "lease")).isTrue();
        return claimed;
    }

    private boolean commit(State state, Session claimed, String lease) {
        return sessions.commit(
                TestSessions.to(state, claimed),
                new Lease(lease, Step.PROCESS_DOCUMENT, STARTED.plusSeconds(60)),
                Optional.empty());
    }

    private Session claimed(DocumentMark mark) {
        Session session = TestSessions.showing(anyId().value(), mark);
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        Session claimed = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease", STARTED.plusSeconds(60));
        assertThat(sessions.claim(session, claimed, STARTED)).isTrue();
        return claimed;
    }

    private Map<String, AttributeValue> item(String pk, String sk) {
        try (LocalClients clients = new LocalClients(aws)) {
            return clients.dynamoDb()
                    .getItem(get -> get.tableName(LocalAwsResource.TABLE)
                            .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                            .consistentRead(true))
                    .item();
        }
    }

    /** Of a document that no other test knows. */
    private static DocumentMark mark(String name) {
        String document = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return new DocumentMark(document, List.of(name.repeat(64)), Optional.of("c".repeat(64)));
    }

    private static SessionId anyId() {
        return new SessionId(UUID.randomUUID().toString());
    }
}
