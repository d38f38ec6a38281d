package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Policy DEFAULT = new Policy(Map.of());

    @Test
    void approvesWithoutReasons() {
        assertThat(DEFAULT.decide(List.of())).isEqualTo(Decision.APPROVED);
    }

    @Test
    void letsTheWorstEffectDecide() {
        assertThat(DEFAULT.decide(List.of(Reason.FACE_SIMILARITY_UNCERTAIN))).isEqualTo(Decision.REVIEW);
        assertThat(DEFAULT.decide(List.of(Reason.FACE_SIMILARITY_UNCERTAIN, Reason.FACE_MISMATCH)))
                .isEqualTo(Decision.DECLINED);
        assertThat(DEFAULT.decide(List.of(Reason.FACE_MISMATCH, Reason.LIVENESS_UNCERTAIN)))
                .isEqualTo(Decision.DECLINED);
    }

    @Test
    void followsTheConfiguration() {
        Policy lenient = new Policy(Map.of(Reason.FACE_MISMATCH, Effect.REVIEW));

        assertThat(lenient.decide(List.of(Reason.FACE_MISMATCH))).isEqualTo(Decision.REVIEW);
        assertThat(lenient.decide(List.of(Reason.TOO_MANY_ATTEMPTS))).isEqualTo(Decision.DECLINED);
    }

    @Test
    void neverApprovesFailedLivenessOrFaceByDefault() {
        assertThat(List.of(
                        Reason.LIVENESS_FAILED,
                        Reason.LIVENESS_EXPIRED,
                        Reason.LIVENESS_NOT_PASSED,
                        Reason.FACE_MISMATCH))
                .allSatisfy(
                        reason -> assertThat(DEFAULT.decide(List.of(reason))).isEqualTo(Decision.DECLINED));
    }

    @Test
    void isTheSameAfterItsCodesWereKept() {
        Policy strict = new Policy(Map.of(Reason.DOCUMENT_BLURRED, Effect.DECLINE));
        Map<String, Effect> kept = strict.effectsByCode();

        assertThat(kept).hasSize(Reason.values().length).containsEntry("document_blurred", Effect.DECLINE);
        Policy again = Policy.ofCodes(kept);
        assertThat(Reason.values())
                .allSatisfy(reason ->
                        assertThat(again.effect(reason)).as(reason.code()).isEqualTo(strict.effect(reason)));
    }

    @Test
    void leavesCodesOfAnotherReleaseAside() {
        Policy known = Policy.ofCodes(Map.of("no_such_reason", Effect.DECLINE, "face_mismatch", Effect.REVIEW));

        assertThat(known.effect(Reason.FACE_MISMATCH)).isEqualTo(Effect.REVIEW);
        assertThat(known.effect(Reason.LIVENESS_FAILED)).isEqualTo(Reason.LIVENESS_FAILED.defaultEffect());
    }
}
