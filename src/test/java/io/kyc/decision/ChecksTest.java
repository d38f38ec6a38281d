package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Evidence.Liveness;
import io.kyc.decision.Evidence.Similarity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @ParameterizedTest
    @CsvSource({
        "100, PASS, ",
        "80, PASS, ",
        "79.99, REVIEW, LIVENESS_UNCERTAIN",
        "60, REVIEW, LIVENESS_UNCERTAIN",
        "59.99, FAIL, LIVENESS_NOT_PASSED",
        "0, FAIL, LIVENESS_NOT_PASSED"
    })
    void judgesLivenessByItsConfidence(double confidence, Check.Result result, Reason reason) {
        Check check = Checks.liveness(new Liveness(Liveness.Outcome.FINISHED, confidence, 80, 60));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void failsALivenessCheckThatDidNotSucceedWhateverItsConfidence() {
        assertThat(Checks.liveness(new Liveness(Liveness.Outcome.FAILED, 99, 80, 60))
                        .reasons())
                .containsExactly(Reason.LIVENESS_FAILED);
        assertThat(Checks.liveness(new Liveness(Liveness.Outcome.EXPIRED, 99, 80, 60))
                        .reasons())
                .containsExactly(Reason.LIVENESS_EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "99, 95, PASS, ",
        "95, 95, PASS, ",
        "94.99, 95, REVIEW, FACE_SIMILARITY_UNCERTAIN",
        "98, 99, REVIEW, FACE_SIMILARITY_UNCERTAIN",
        "80, 95, REVIEW, FACE_SIMILARITY_UNCERTAIN",
        "79.99, 95, FAIL, FACE_MISMATCH"
    })
    void judgesSimilarityByItsBands(double score, double threshold, Check.Result result, Reason reason) {
        Check check = Checks.similarity(new Similarity(true, score, threshold, 80));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void leavesAComparisonWithoutAFaceToAPerson() {
        assertThat(Checks.similarity(new Similarity(false, 0, 95, 80)).reasons())
                .containsExactly(Reason.FACE_NOT_COMPARABLE);
    }

    @Test
    void looksOnlyAtWhatThereIsEvidenceFor() {
        assertThat(Checks.of(new Evidence(
                        LocalDate.of(2026, 11, 25),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Evidence.Seen.NOWHERE)))
                .extracting(Check::name)
                .containsExactly("portrait_found");
    }

    @Test
    void saysWhereADocumentWasSeenBeforeByTheWorstOfIt() {
        assertThat(Checks.seenDocument(new Evidence.SeenDocument(0, 0, 0)))
                .isEqualTo(Check.pass("document_seen_before"));
        assertThat(Checks.seenDocument(new Evidence.SeenDocument(2, 0, 0)))
                .isEqualTo(new Check("document_seen_before", Check.Result.PASS, List.of(Reason.DOCUMENT_SEEN_BEFORE)));
        assertThat(Checks.seenDocument(new Evidence.SeenDocument(0, 1, 0)))
                .isEqualTo(Check.review("document_seen_before", Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS));
        assertThat(Checks.seenDocument(new Evidence.SeenDocument(1, 1, 1)))
                .isEqualTo(new Check(
                        "document_seen_before",
                        Check.Result.FAIL,
                        List.of(
                                Reason.DOCUMENT_SEEN_BEFORE,
                                Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS,
                                Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON)));
    }

    @Test
    void leavesAFaceSeenBeforeToAPerson() {
        assertThat(Checks.seenFace(0)).isEqualTo(Check.pass("face_seen_before"));
        assertThat(Checks.seenFace(1)).isEqualTo(Check.review("face_seen_before", Reason.FACE_SEEN_BEFORE));
    }

    @Test
    void tellsApplicantsNothingOfOtherSessions() {
        assertThat(List.of(
                        Reason.DOCUMENT_SEEN_BEFORE,
                        Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS,
                        Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON,
                        Reason.FACE_SEEN_BEFORE))
                .noneMatch(Reason::isTellable);
    }
}
