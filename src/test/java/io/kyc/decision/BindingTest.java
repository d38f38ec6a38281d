package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Binding.Back;
import io.kyc.decision.Binding.OtherFaces;
import io.kyc.decision.Binding.Page;
import io.kyc.decision.Binding.Portrait;
import io.kyc.decision.Binding.Print;
import io.kyc.decision.Binding.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_A_DOCUMENT, READ, ON_PAGE, NONE",
        "DOCUMENT, NOT_READ, ON_PAGE, NONE",
        "DOCUMENT, READ, OFF_PAGE, NONE",
        "DOCUMENT, READ, NOT_PLACED, NONE",
        "DOCUMENT, READ, ON_PAGE, ANOTHER"
    })
    void asksForAPhotoOfTheWholeDocumentAlone(Page page, Print print, Portrait portrait, OtherFaces faces) {
        assertThat(new Binding(page, print, portrait, faces, Back.NONE, Specimen.NO).asksForAnotherPhoto())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ON_PAGE, NONE", "ON_PAGE, SAME_PERSON", "NONE, NONE"})
    void asksForNoOtherPhotoWhereNoneWouldHelp(Portrait portrait, OtherFaces faces) {
        assertThat(new Binding(Page.DOCUMENT, Print.READ, portrait, faces, Back.NOT_TIED, Specimen.WORD)
                        .asksForAnotherPhoto())
                .isFalse();
    }

    @Test
    void namesKindsSourcesAndNeedsInLowerCase() {
        assertThat(Kind.NORTH_AMERICAN_ID.wireName()).isEqualTo("north_american_id");
        assertThat(Source.LIVENESS.wireName()).isEqualTo("liveness");
        assertThat(Source.Need.REQUIRED.wireName()).isEqualTo("required");
    }
}
