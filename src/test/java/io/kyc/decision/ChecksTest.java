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
        Check check = Checks.liveness(TestLiveness.of(Liveness.Outcome.FINISHED, confidence));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void failsALivenessCheckThatDidNotSucceedWhateverItsConfidence() {
        assertThat(Checks.liveness(TestLiveness.of(Liveness.Outcome.FAILED, 99)).reasons())
                .containsExactly(Reason.LIVENESS_FAILED);
        assertThat(Checks.liveness(TestLiveness.of(Liveness.Outcome.EXPIRED, 99))
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
        Check check = Checks.similarity(new Similarity(true, score, threshold, 80, Evidence.LiveFace.FOUND, false));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void reviewsAComparisonWithoutAFace() {
        assertThat(Checks.similarity(new Similarity(false, 0, 95, 80, Evidence.LiveFace.FOUND, false))
                        .reasons())
                .containsExactly(Reason.FACE_NOT_COMPARABLE);
    }

    @Test
    void skipsTheLiveFaceWithoutAComparison() {
        assertThat(Checks.liveFace(new Similarity(false, 0, 95, 80, Evidence.LiveFace.FOUND, false)))
                .isEqualTo(Check.notApplicable(CheckName.LIVE_FACE));
        assertThat(Checks.liveFace(new Similarity(false, 0, 95, 80, Evidence.LiveFace.UNCLEAR, false)))
                .isEqualTo(Check.review(CheckName.LIVE_FACE, Reason.LIVE_FACE_UNCLEAR));
        assertThat(Checks.liveFace(EvidenceParts.SIMILAR)).isEqualTo(Check.pass(CheckName.LIVE_FACE));
    }

    @Test
    void requiresEverySourceOfTheKind() {
        EvidenceParts passport = new EvidenceParts(Kind.PASSPORT);
        passport.zone = DocumentFacts.Zone.absent(false);
        EvidenceParts card = new EvidenceParts(Kind.NORTH_AMERICAN_ID);
        card.barcode = DocumentFacts.Barcode.absent(DocumentFacts.Barcode.State.UNREADABLE);
        EvidenceParts faceless = new EvidenceParts(Kind.PASSPORT);
        faceless.place = Binding.Portrait.NONE;

        assertThat(List.of(passport, card, faceless))
                .allSatisfy(parts -> assertThat(Checks.reasons(Checks.ofDecision(parts.evidence())))
                        .contains(Reason.EVIDENCE_MISSING));
    }

    @Test
    void comparesNoPortraitWithPrintThatWasNotRead() {
        EvidenceParts parts = new EvidenceParts(Kind.PASSPORT);
        parts.print = Binding.Print.NOT_READ;

        assertThat(Checks.of(parts.evidence())).contains(Check.notApplicable(CheckName.PORTRAIT_ON_DOCUMENT));
    }

    @Test
    void comparesNothingWithOnlyAnExpiry() {
        DocumentFacts document =
                TestDocuments.dated(Optional.empty(), Optional.empty(), Optional.of(TestDocuments.EXPIRES));

        assertThat(DocumentChecks.dates(document.dates(), TestDocuments.DAY))
                .isEqualTo(Check.notApplicable(CheckName.DOCUMENT_DATES));
    }

    @Test
    void checksOnlyWhatHasEvidence() {
        assertThat(Checks.of(new Evidence(
                        LocalDate.of(2026, 11, 25),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.Requirements(false, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Evidence.Seen.NOWHERE)))
                .extracting(Check::name)
                .containsExactly(CheckName.PORTRAIT_FOUND);
    }

    @Test
    void checksQualityAndEarlierUseWhereTheyAreKnown() {
        QualityFacts unmeasured = new QualityFacts(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Checks.of(new Evidence(
                        LocalDate.of(2026, 11, 25),
                        true,
                        Optional.empty(),
                        Optional.of(new Evidence.Quality(unmeasured, QualityChecksTest.LIMITS)),
                        new Evidence.Requirements(false, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.Seen(Optional.of(new Evidence.SeenDocument(1, 0, 0, 0, false)), Optional.of(1)))))
                .extracting(Check::name)
                .containsExactly(
                        CheckName.PORTRAIT_FOUND,
                        CheckName.FRONT_QUALITY,
                        CheckName.BACK_QUALITY,
                        CheckName.PORTRAIT_QUALITY,
                        CheckName.DOCUMENT_SEEN_BEFORE,
                        CheckName.FACE_SEEN_BEFORE);
    }

    @Test
    void reportsTheWorstEarlierUseOfADocument() {
        assertThat(seen(0, 0, 0, 0, false)).isEqualTo(Check.pass(CheckName.DOCUMENT_SEEN_BEFORE));
        assertThat(seen(2, 0, 0, 0, false))
                .isEqualTo(new Check(
                        CheckName.DOCUMENT_SEEN_BEFORE, Check.Result.PASS, List.of(Reason.DOCUMENT_SEEN_BEFORE)));
        assertThat(seen(0, 1, 0, 0, false))
                .isEqualTo(Check.review(CheckName.DOCUMENT_SEEN_BEFORE, Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS));
        assertThat(seen(0, 0, 0, 1, false))
                .isEqualTo(Check.fail(CheckName.DOCUMENT_SEEN_BEFORE, Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON));
        assertThat(seen(1, 1, 1, 1, true))
                .isEqualTo(new Check(
                        CheckName.DOCUMENT_SEEN_BEFORE,
                        Check.Result.FAIL,
                        List.of(
                                Reason.DOCUMENT_SEEN_BEFORE,
                                Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS,
                                Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON,
                                Reason.DOCUMENT_DECLINED_BEFORE)));
    }

    @Test
    void reviewsUnprovenEarlierUses() {
        assertThat(seen(0, 0, 25, 0, false))
                .as("another person, whom nobody verified")
                .isEqualTo(Check.review(CheckName.DOCUMENT_SEEN_BEFORE, Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS));
        assertThat(seen(0, 0, 0, 0, true))
                .as("declined for another face")
                .isEqualTo(Check.review(CheckName.DOCUMENT_SEEN_BEFORE, Reason.DOCUMENT_DECLINED_BEFORE));
    }

    @ParameterizedTest
    @CsvSource({"100, PASSED", "80, PASSED", "79.9, REVIEW", "60, REVIEW", "59.9, FAILED", "0, FAILED", "NaN, FAILED"})
    void findsTheBandOfAFinishedCheck(double confidence, Evidence.Band band) {
        assertThat(TestLiveness.of(Liveness.Outcome.FINISHED, confidence).band())
                .isEqualTo(band);
        for (Liveness.Outcome unfinished : List.of(Liveness.Outcome.FAILED, Liveness.Outcome.EXPIRED)) {
            assertThat(TestLiveness.of(unfinished, confidence).band()).isEqualTo(Evidence.Band.FAILED);
        }
    }

    private static Check seen(int same, int unclear, int another, int approved, boolean declinedForFace) {
        return Checks.seenDocument(new Evidence.SeenDocument(same, unclear, another, approved, declinedForFace));
    }

    @Test
    void reviewsAFaceSeenBefore() {
        assertThat(Checks.seenFace(0)).isEqualTo(Check.pass(CheckName.FACE_SEEN_BEFORE));
        assertThat(Checks.seenFace(1)).isEqualTo(Check.review(CheckName.FACE_SEEN_BEFORE, Reason.FACE_SEEN_BEFORE));
    }

    @Test
    void tellsApplicantsNothingAboutOtherSessions() {
        assertThat(List.of(
                        Reason.DOCUMENT_SEEN_BEFORE,
                        Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS,
                        Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON,
                        Reason.DOCUMENT_DECLINED_BEFORE,
                        Reason.FACE_SEEN_BEFORE))
                .noneMatch(Reason::isTellable);
    }
}
