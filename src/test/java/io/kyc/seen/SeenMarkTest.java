package io.kyc.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.seen.SeenMark.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenMarkTest {

    @Test
    void provesTheHolderByAnApproval() {
        assertThat(Outcome.of(Decision.APPROVED, List.of())).isEqualTo(Outcome.APPROVED);
        assertThat(Outcome.of(Decision.APPROVED, List.of(Reason.MRZ_NAME_MISMATCH)))
                .as("by a person")
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void countsADeclineForTheFaceOfASoundDocument() {
        assertThat(declined(Reason.FACE_MISMATCH)).isEqualTo(Outcome.DECLINED_FACE);
        assertThat(declined(Reason.DOCUMENT_BLURRED, Reason.DOCUMENT_SEEN_BEFORE, Reason.FACE_MISMATCH))
                .as("what is reported only")
                .isEqualTo(Outcome.DECLINED_FACE);
        assertThat(declined(Reason.FACE_MISMATCH, Reason.DOCUMENT_DECLINED_BEFORE))
                .as("tried again")
                .isEqualTo(Outcome.DECLINED_FACE);
    }

    @Test
    void ignoresADeclineOfAnUnsoundDocument() {
        assertThat(declined(Reason.MRZ_NAME_MISMATCH, Reason.FACE_MISMATCH)).isEqualTo(Outcome.OPEN);
        assertThat(declined(Reason.DOCUMENT_EXPIRED, Reason.FACE_MISMATCH)).isEqualTo(Outcome.OPEN);
        assertThat(declined(Reason.FACE_MISMATCH, Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS))
                .isEqualTo(Outcome.OPEN);
    }

    @Test
    void staysOpenForAnyOtherOutcome() {
        assertThat(declined(Reason.TOO_MANY_ATTEMPTS)).isEqualTo(Outcome.OPEN);
        assertThat(declined()).isEqualTo(Outcome.OPEN);
        assertThat(Outcome.of(Decision.REVIEW, List.of(Reason.FACE_MISMATCH))).isEqualTo(Outcome.OPEN);
    }

    private static Outcome declined(Reason... reasons) {
        return Outcome.of(Decision.DECLINED, List.of(reasons));
    }
}
