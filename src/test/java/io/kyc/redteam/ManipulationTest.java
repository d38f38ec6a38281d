package io.kyc.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.redteam.Manipulation.Kind;
import io.kyc.redteam.Manipulations.Made;
import io.kyc.testing.BlackBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Genuine documents of many people, each with one manipulation. {@code -Dkyc.manipulations=3000} sets how many are
 * tried; {@code -Dkyc.manipulations.from=N} continues with that number; {@code target/manipulations.md} has the counts.
 */
@BlackBox
class ManipulationTest {
    private static final int BY_DEFAULT = 18;
    private static final Path REPORT = Path.of("target", "manipulations.md");

    LocalAws aws;

    @Test
    void approvesNoDetectableManipulation() throws IOException {
        int from = Integer.getInteger("kyc.manipulations.from", 0);
        int count = Integer.getInteger("kyc.manipulations", BY_DEFAULT);
        ManipulationReport report = new ManipulationReport();
        for (Made control : Manipulations.controls(0)) {
            report.control(control.about(), Outcome.run(control.attack(), aws));
        }
        assertThat(report.refusedControls())
                .as("genuine documents of the first round that were not approved: the rest would show nothing")
                .isEmpty();

        for (int index = from; index < from + count; index++) {
            if (index > 0 && index % Manipulations.OPERATORS.size() == 0) {
                for (Made control : Manipulations.controls(index / Manipulations.OPERATORS.size())) {
                    report.control(index + " " + control.about(), Outcome.run(control.attack(), aws));
                }
            }
            Made made = Manipulations.at(index);
            report.add(index, made, Outcome.run(made.attack(), aws));
            report.write(REPORT);
        }

        assertThat(report.falseApprovals())
                .as("approved, though sources disagree or one is missing")
                .isEmpty();
    }

    @Test
    void coversEveryOperatorPersonAndKind() {
        assertThat(Manipulations.OPERATORS.stream().map(Manipulation::name)).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, Manipulations.OPERATORS.size())
                        .mapToObj(index -> Manipulations.operator(index).name()))
                .containsExactlyInAnyOrderElementsOf(
                        Manipulations.OPERATORS.stream().map(Manipulation::name).toList());
        assertThat(IntStream.range(0, BY_DEFAULT)
                        .mapToObj(Manipulations::at)
                        .filter(made -> made.kind() == Kind.CLASS_A)
                        .map(made -> made.about().replaceAll(" .* ([A-Z_]+),.*", " $1"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "PASSPORT ASTRONAUT",
                        "PASSPORT GRACE_HOPPER",
                        "LICENCE ASTRONAUT",
                        "LICENCE GRACE_HOPPER",
                        "CARD ASTRONAUT",
                        "CARD GRACE_HOPPER");
    }
}
