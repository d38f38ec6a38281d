package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.SeenSessions.anyId;
import static io.kyc.aws.dynamodb.SeenSessions.mark;
import static io.kyc.aws.dynamodb.SeenSessions.open;
import static io.kyc.verification.TestSessions.STARTED;
import static io.kyc.verification.TestSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Reason;
import io.kyc.local.LocalAws;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenDocuments;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
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

/** Outcomes of sessions, beside their marks, in a real DynamoDB. */
@BlackBox
class DynamoDbSeenOutcomesTest {
    private static final Duration RETENTION = Duration.ofDays(90);

    @Inject
    Sessions sessions;

    @Inject
    SeenDocuments documents;

    LocalAws aws;

    private SeenSessions shown;

    @BeforeEach
    void showsDocuments() {
        shown = new SeenSessions(sessions, aws);
    }

    @Test
    void findsEachSessionsOutcomeOnce() {
        DocumentMark mark = mark("a");
        Session approved = shown.ended(mark, State.APPROVED);
        Session face = shown.ended(mark, State.DECLINED, Reason.FACE_MISMATCH, Reason.DOCUMENT_SEEN_BEFORE);
        shown.ended(mark, State.DECLINED, Reason.FACE_MISMATCH, Reason.MRZ_NAME_MISMATCH);
        shown.ended(mark, State.REVIEW, Reason.FACE_SIMILARITY_UNCERTAIN);

        SeenMark proven = new SeenMark(mark, Outcome.APPROVED, Optional.of(approved.enteredAt()));
        SeenMark declined = new SeenMark(mark, Outcome.DECLINED_FACE, Optional.of(face.enteredAt()));
        assertThat(documents.elsewhere(TENANT, mark, anyId()))
                .containsExactly(proven, declined, open(mark), open(mark));
        assertThat(documents.elsewhere(TENANT, mark, approved.id())).containsExactly(declined, open(mark), open(mark));
        assertThat(documents.elsewhere(TENANT, mark, face.id())).containsExactly(proven, open(mark), open(mark));
    }

    @Test
    void letsAReviewersApprovalCount() {
        DocumentMark mark = mark("a");
        Session review = shown.ended(mark, State.REVIEW, Reason.FACE_SIMILARITY_UNCERTAIN);

        Session approved = TestSessions.to(State.APPROVED, review).session();
        assertThat(sessions.move(TestSessions.to(State.APPROVED, review), TestSessions.STARTED, Optional.empty()))
                .isTrue();

        assertThat(documents.elsewhere(TENANT, mark, anyId()))
                .containsExactly(new SeenMark(mark, Outcome.APPROVED, Optional.of(approved.enteredAt())));
    }

    @Test
    void letsNoNumberOfOpenMarksHideAnOutcome() {
        DocumentMark mark = mark("a");
        DocumentMark flood = new DocumentMark(mark.document(), List.of("f".repeat(64)), Optional.empty());
        IntStream.range(0, 50).forEach(n -> shown.processed(flood));
        shown.ended(mark, State.APPROVED);
        shown.ended(mark, State.DECLINED, Reason.FACE_MISMATCH);

        assertThat(documents.elsewhere(TENANT, mark, shown.processed(mark).id()))
                .hasSize(SeenDocuments.MOST)
                .extracting(SeenMark::outcome)
                .startsWith(Outcome.APPROVED, Outcome.DECLINED_FACE, Outcome.OPEN);
    }

    @Test
    void looksAtTwentySessionsEvenWithOutcomes() {
        DocumentMark mark = mark("a");
        List<Session> all = IntStream.range(0, SeenDocuments.MOST + 1)
                .mapToObj(n -> shown.ended(mark, State.APPROVED))
                .toList();

        for (Session session : all) {
            assertThat(documents.elsewhere(TENANT, mark, session.id()))
                    .hasSize(SeenDocuments.MOST)
                    .extracting(SeenMark::outcome)
                    .containsOnly(Outcome.APPROVED);
        }
    }

    @Test
    void erasesAnOutcomeWithItsSession() {
        DocumentMark mark = mark("a");
        Session session = shown.ended(mark, State.APPROVED);

        Map<String, AttributeValue> item =
                shown.item("DOCUMENT#" + TENANT + "#" + mark.document(), "APPROVED#SESSION#" + session.id());
        assertThat(item).containsOnlyKeys("pk", "sk", "ttl", "names", "birth_date", "at");
        assertThat(item.get("ttl").n())
                .isEqualTo(Long.toString(STARTED.plus(RETENTION).getEpochSecond()));
        assertThat(shown.item(
                        "SESSION#" + session.id(),
                        "LINK#" + item.get("pk").s() + "#" + item.get("sk").s()))
                .containsEntry("linked_pk", item.get("pk"))
                .containsEntry("linked_sk", item.get("sk"))
                .containsEntry("ttl", item.get("ttl"));
    }
}
