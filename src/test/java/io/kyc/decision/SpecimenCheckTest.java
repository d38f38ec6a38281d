package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Binding.Specimen;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecimenCheckTest {

    @Test
    void declinesUtopiaAndReviewsTheWordSpecimen() {
        assertThat(check(Specimen.ISSUER, false)).isEqualTo(expected(Check.Result.FAIL, Reason.DOCUMENT_SPECIMEN));
        assertThat(check(Specimen.WORD, false)).isEqualTo(expected(Check.Result.REVIEW, Reason.SPECIMEN_MARKED));
        assertThat(check(Specimen.NO, false)).isEqualTo(Check.pass(CheckName.DOCUMENT_SPECIMEN));
    }

    @Test
    void acceptsBothIfSpecimensAreAccepted() {
        for (Specimen specimen : Specimen.values()) {
            assertThat(check(specimen, true)).as(specimen.name()).isEqualTo(Check.pass(CheckName.DOCUMENT_SPECIMEN));
        }
    }

    private static Check expected(Check.Result result, Reason reason) {
        return new Check(CheckName.DOCUMENT_SPECIMEN, result, List.of(reason));
    }

    private static Check check(Specimen specimen, boolean taken) {
        Binding one = Binding.ONE_SIDE;
        Binding binding = new Binding(one.page(), one.print(), one.portrait(), one.otherFaces(), one.back(), specimen);
        return BindingChecks.of(binding, taken).stream()
                .filter(check -> check.name() == CheckName.DOCUMENT_SPECIMEN)
                .findFirst()
                .orElseThrow();
    }
}
