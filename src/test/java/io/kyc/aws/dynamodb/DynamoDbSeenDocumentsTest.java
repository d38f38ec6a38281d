package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.SeenSessions.anyId;
import static io.kyc.aws.dynamodb.SeenSessions.mark;
import static io.kyc.aws.dynamodb.SeenSessions.open;
import static io.kyc.verification.TestSessions.STARTED;
import static io.kyc.verification.TestSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.IndexedFaces;
import io.kyc.seen.SeenDocuments;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Marks and faces of sessions in a real DynamoDB. */
@BlackBox
class DynamoDbSeenDocumentsTest {
    private static final Duration RETENTION = Duration.ofDays(90);

    @Inject
    Sessions sessions;

    @Inject
    SeenDocuments documents;

    @Inject
    IndexedFaces faces;

    LocalAws aws;

    private SeenSessions shown;

    @BeforeEach
    void showsDocuments() {
        shown = new SeenSessions(sessions, aws);
    }

    @Test
    void findsTheMarksOfOtherSessionsOfTheTenant() {
        DocumentMark mark = mark("a");
        DocumentMark other = new DocumentMark(mark.document(), List.of(), Optional.empty());
        Session one = shown.processed(mark);
        Session two = shown.processed(other);

        assertThat(documents.elsewhere(TENANT, mark, one.id())).containsExactly(open(other));
        assertThat(documents.elsewhere(TENANT, other, two.id())).containsExactly(open(mark));
        assertThat(documents.elsewhere(TENANT, mark, anyId())).containsExactlyInAnyOrder(open(mark), open(other));
        assertThat(documents.elsewhere("another-tenant", mark, anyId())).isEmpty();
        assertThat(documents.elsewhere(TENANT, mark("a"), anyId())).isEmpty();
    }

    @Test
    void recordsNoMarkOfADocumentThatDoesNotCount() {
        DocumentMark mark = mark("a");
        Session claimed = shown.claimed(mark);

        assertThat(shown.commit(State.DOCUMENT_PROCESSED, claimed, "another-lease"))
                .isFalse();
        assertThat(documents.elsewhere(TENANT, mark, anyId())).isEmpty();

        assertThat(shown.commit(State.DECLINED, claimed, "lease"))
                .as("as after the last attempt, without a portrait")
                .isTrue();
        assertThat(documents.elsewhere(TENANT, mark, anyId())).isEmpty();
    }

    @Test
    void letsTheLaterOfTwoDecisionsSeeTheOther() {
        DocumentMark mark = mark("a");
        List<Session> claimed =
                IntStream.range(0, 8).mapToObj(n -> shown.claimed(mark)).toList();

        List<Integer> seen = AtOnce.run(claimed.size(), n -> {
            assertThat(shown.commit(State.DOCUMENT_PROCESSED, claimed.get(n), "lease"))
                    .isTrue();
            return documents.elsewhere(TENANT, mark, claimed.get(n).id()).size();
        });

        // Each one recorded its mark before it looked, so at least one of every two saw the other.
        assertThat(seen.stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(8 * 7 / 2);
        assertThat(seen).contains(7);
    }

    @Test
    void looksAtTwentyAtMost() {
        DocumentMark mark = mark("a");
        List<Session> all = IntStream.range(0, SeenDocuments.MOST + 3)
                .mapToObj(n -> shown.processed(mark))
                .toList();

        for (Session session : all) {
            assertThat(documents.elsewhere(TENANT, mark, session.id())).hasSize(SeenDocuments.MOST);
        }
    }

    @Test
    void storesOnlyHashesUntilTheSessionIsErased() {
        DocumentMark mark = mark("a");
        Session session = shown.processed(mark);

        Map<String, AttributeValue> item =
                shown.item("DOCUMENT#" + TENANT + "#" + mark.document(), "SESSION#" + session.id());
        assertThat(item).containsOnlyKeys("pk", "sk", "ttl", "names", "birth_date");
        assertThat(item.get("ttl").n())
                .isEqualTo(Long.toString(STARTED.plus(RETENTION).getEpochSecond()));
        Map<String, AttributeValue> link = shown.item(
                "SESSION#" + session.id(),
                "LINK#" + item.get("pk").s() + "#" + item.get("sk").s());
        assertThat(link.get("linked_pk")).isEqualTo(item.get("pk"));
        assertThat(link.get("linked_sk")).isEqualTo(item.get("sk"));
        assertThat(link.get("ttl")).isEqualTo(item.get("ttl"));
    }

    @Test
    void recordsFacesOfApprovedSessionsOnly() {
        Session approved = shown.processed(mark("a"), State.APPROVED);
        Session declined = shown.processed(mark("a"), State.DECLINED);

        assertThat(faces.record(approved.id(), "face-1", STARTED)).isTrue();
        assertThat(faces.record(approved.id(), "face-1", STARTED)).as("again").isTrue();
        assertThat(faces.record(declined.id(), "face-2", STARTED)).isFalse();
        assertThat(faces.record(anyId(), "face-3", STARTED)).isFalse();

        assertThat(faces.of(approved.id())).containsExactly("face-1");
        assertThat(faces.of(declined.id())).isEmpty();
    }
}
