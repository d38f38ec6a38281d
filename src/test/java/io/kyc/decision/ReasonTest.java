package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void hasACodeInLowerCaseAndASentence() {
        assertThat(Reason.MRZ_NOT_FOUND.code()).isEqualTo("mrz_not_found");
        assertThat(Check.Result.NOT_APPLICABLE.wireName()).isEqualTo("not_applicable");
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.message()).matches("[A-Z].{10,}\\."));
    }

    /** Forgers must not learn anything that helps them to improve a forgery. */
    @Test
    void hidesWhereTheSourcesOfADocumentDiffer() {
        List<Reason> silent = Arrays.stream(Reason.values())
                .filter(reason -> reason.code().matches("(mrz|barcode|applicant)_.*_(mismatch|partial|compared)"))
                .toList();

        assertThat(silent).hasSize(14).noneMatch(Reason::isTellable);
        assertThat(Reason.DATES_IMPLAUSIBLE.isTellable()).isFalse();
        assertThat(Reason.DOCUMENT_EXPIRED.isTellable()).isTrue();
        assertThat(Reason.MRZ_NOT_FOUND.isTellable()).isTrue();
    }

    @Test
    void isRetryableIfAnotherPictureHelps() {
        assertThat(Reason.DOCUMENT_EXPIRED.isRetryable()).isFalse();
        assertThat(Reason.UNDER_AGE.isRetryable()).isFalse();
        assertThat(Reason.APPLICANT_NAME_MISMATCH.isRetryable()).isFalse();
        assertThat(Reason.MRZ_NOT_FOUND.isRetryable()).isTrue();
        assertThat(Reason.DOCUMENT_UNREADABLE.isRetryable()).isTrue();
    }

    @Test
    void isFoundByItsCodeOnly() {
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(Reason.withCode(reason.code())).contains(reason));
        assertThat(Reason.withCode("FACE_MISMATCH")).isEmpty();
        assertThat(Reason.withCode("no_such_reason")).isEmpty();
    }
}
