package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number whose print is split by gaps and words, against a zone that has it as one. */
class PrintedNumberTest extends CrossCheckedPages {
    private static final MrzContents HOLDER =
            Pages.holder(MrzFormat.TD1, "NZ663682", "740812", "Eriksson", "Anna Maria");

    private static Pages card() {
        return Pages.passport().with("ID_TYPE", "UNKNOWN").without("DOCUMENT_NUMBER");
    }

    private static CrossChecked check(Pages page) {
        return crossCheck(DocumentType.NATIONAL_ID, null, page.zone(HOLDER));
    }

    private static Agreement number(Pages page) {
        return check(page).facts().zone().print().number();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERIA NZ NR 663682",
                "CARTE DE IDENTITATE SERIA NZ NR. 663682",
                "SERIA: NZ  NR663682",
                "NZ No 663 682",
                "NZ № 663682",
                "NZ/663682",
                "N Z 6 6 3 6 8 2"
            })
    void isFoundOnTheLine(String line) {
        assertThat(number(card().lines(line))).isEqualTo(Agreement.AGREES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SERIA NX NR 663682", "NZ CLASA 663682", "NZ NR 663683", "XNZ663682", "NZ6636820", "663682"})
    void isNotFoundInAnotherNumber(String line) {
        assertThat(number(card().lines(line))).isEqualTo(Agreement.NOT_PRINTED);
    }

    @Test
    void isFoundWhereALineEndsAndTheNextOneBegins() {
        assertThat(number(card().lines("SERIA NZ", "NR 663682"))).isEqualTo(Agreement.AGREES);
        assertThat(number(card().lines("SERIA NZ", "CNP", "NR 663682"))).isEqualTo(Agreement.NOT_PRINTED);
    }

    @ParameterizedTest
    @CsvSource({"SERIA NZ NR 663682, SERIA NZ NR 663682", "663682, SERIA NZ NR 663682", "NZ663682, SERIA NZ NR 663682"})
    void isCompletedByThePrintAroundItsField(String field, String line) {
        CrossChecked card = check(card().filled("DOCUMENT_NUMBER", field).lines(line));

        assertThat(card.facts().zone().print().number()).isEqualTo(Agreement.AGREES);
        assertThat(value(card, "DOCUMENT_NUMBER")).isEqualTo("NZ663682 mrz");
    }

    @Test
    void isTheOneOfItsLabelWhereThatIsAnother() {
        assertThat(number(card().with("DOCUMENT_NUMBER", "SERIA NZ NR 663692").lines("NZ 663682")))
                .isEqualTo(Agreement.DIFFERS);
    }
}
