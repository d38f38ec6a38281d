package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kyc.decision.QualityFacts.Face;
import io.kyc.decision.QualityFacts.Page;
import io.kyc.decision.QualityFacts.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityChecksTest {
    static final QualityLimits LIMITS = limits(0.12, 35, 0.02, 500, 65, 25, 26, 95, 30, 90);
    private static final Page PAGE = new Page(0.12, 35, 0.02, 500, false);
    private static final Face FACE = new Face(65, false, 25, 26, new Pose(30, -30), 89.9, 89.9, 89.9);

    @Test
    void findsNothingAtTheLimits() {
        assertThat(QualityChecks.reasons(PAGE, LIMITS.page())).isEmpty();
        assertThat(QualityChecks.reasons(FACE, LIMITS.face())).isEmpty();
        assertThat(QualityChecks.reasons(new Face(65, false, 25, 95, new Pose(-30, 30), 0, 0, 0), LIMITS.face()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.119, 35, 0.02, 500, false, DOCUMENT_BLURRED",
        "0.12, 34.9, 0.02, 500, false, DOCUMENT_DARK",
        "0.12, 35, 0.021, 500, false, DOCUMENT_GLARE",
        "0.12, 35, 0.02, 499, false, DOCUMENT_TOO_SMALL",
        "0.12, 35, 0.02, 500, true, DOCUMENT_CUT_OFF"
    })
    void namesEachFlawOfAPage(
            double sharpness, double brightness, double glare, double side, boolean cutOff, Reason reason) {
        assertThat(QualityChecks.reasons(new Page(sharpness, brightness, glare, side, cutOff), LIMITS.page()))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "64, false, 25, 50, 0, 0, 0, 0, 0, PORTRAIT_TOO_SMALL",
        "65, true, 25, 50, 0, 0, 0, 0, 0, PORTRAIT_CUT_OFF",
        "65, false, 24.9, 50, 0, 0, 0, 0, 0, PORTRAIT_BLURRED",
        "65, false, 25, 25.9, 0, 0, 0, 0, 0, PORTRAIT_DARK",
        "65, false, 25, 95.1, 0, 0, 0, 0, 0, PORTRAIT_TOO_BRIGHT",
        "65, false, 25, 50, 30.1, 0, 0, 0, 0, PORTRAIT_TURNED",
        "65, false, 25, 50, -30.1, 0, 0, 0, 0, PORTRAIT_TURNED",
        "65, false, 25, 50, 0, 30.1, 0, 0, 0, PORTRAIT_TURNED",
        "65, false, 25, 50, 0, -30.1, 0, 0, 0, PORTRAIT_TURNED",
        "65, false, 25, 50, 0, 0, 90, 0, 0, PORTRAIT_EYES_CLOSED",
        "65, false, 25, 50, 0, 0, 0, 90, 0, PORTRAIT_SUNGLASSES",
        "65, false, 25, 50, 0, 0, 0, 0, 90, PORTRAIT_COVERED"
    })
    void namesEachFlawOfAPortrait(
            double side,
            boolean cutOff,
            double sharpness,
            double brightness,
            double yaw,
            double pitch,
            double eyesClosed,
            double sunglasses,
            double covered,
            Reason reason) {
        Face face =
                new Face(side, cutOff, sharpness, brightness, new Pose(yaw, pitch), eyesClosed, sunglasses, covered);
        assertThat(QualityChecks.reasons(face, LIMITS.face())).containsExactly(reason);
    }

    @Test
    void reportsAFlawWithoutDecidingOnIt() {
        Page blurred = new Page(0, 35, 0.02, 500, false);
        List<Check> checks =
                QualityChecks.of(new QualityFacts(Optional.of(blurred), Optional.of(PAGE), Optional.empty()), LIMITS);

        assertThat(checks)
                .containsExactly(
                        new Check(CheckName.FRONT_QUALITY, Check.Result.PASS, List.of(Reason.DOCUMENT_BLURRED)),
                        Check.pass(CheckName.BACK_QUALITY),
                        Check.notApplicable(CheckName.PORTRAIT_QUALITY));
        assertThat(new Policy(java.util.Map.of()).decide(Checks.reasons(checks)))
                .isEqualTo(Decision.APPROVED);
    }

    @Test
    void refusesImpossibleLimits() {
        double[] good = {0.12, 35, 0.02, 500, 65, 25, 26, 95, 30, 90};
        List<double[]> bad = new ArrayList<>();
        for (int i = 0; i < good.length; i++) {
            bad.add(with(good, i, -0.1));
            bad.add(with(good, i, Double.NaN));
        }
        for (int i : new int[] {1, 2, 5, 7, 8, 9}) {
            bad.add(with(good, i, 180.1));
        }
        bad.add(with(good, 6, 95.1));
        for (double[] l : bad) {
            assertThatThrownBy(() -> limits(l))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("kyc.quality: ");
        }
        assertThat(limits(with(with(good, 6, 0), 7, 100))).isNotNull();
        assertThat(limits(new double[10])).isNotNull();
    }

    private static QualityLimits limits(double... l) {
        return new QualityLimits(
                new QualityLimits.Page(l[0], l[1], l[2], l[3]),
                new QualityLimits.Face(l[4], l[5], l[6], l[7], l[8], l[9]));
    }

    private static double[] with(double[] limits, int index, double value) {
        double[] changed = limits.clone();
        changed[index] = value;
        return changed;
    }

    @Test
    void namesTheFlawsOfEachPictureAlone() {
        Page small = new Page(0.12, 35, 0.02, 499, false);
        Face covered = new Face(65, false, 25, 26, new Pose(0, 0), 0, 0, 90);
        List<Check> checks =
                QualityChecks.of(new QualityFacts(Optional.of(PAGE), Optional.of(small), Optional.of(covered)), LIMITS);

        assertThat(checks)
                .extracting(Check::name, Check::reasons)
                .containsExactly(
                        tuple(CheckName.FRONT_QUALITY, List.of()),
                        tuple(CheckName.BACK_QUALITY, List.of(Reason.DOCUMENT_TOO_SMALL)),
                        tuple(CheckName.PORTRAIT_QUALITY, List.of(Reason.PORTRAIT_COVERED)));
    }
}
