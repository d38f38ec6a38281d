package io.kyc.decision;

import static io.kyc.decision.Agreement.AGREES;
import static io.kyc.decision.Agreement.CUT;
import static io.kyc.decision.Agreement.DIFFERS;
import static io.kyc.decision.Agreement.NOT_PRINTED;
import static io.kyc.decision.Agreement.NOT_SAID;
import static io.kyc.decision.Check.Result.NOT_APPLICABLE;
import static io.kyc.decision.Check.Result.PASS;
import static io.kyc.decision.Check.Result.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.DocumentFacts.Zone.Digit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondSourceChecksTest {

    private static Zone zone(Zone.Doubt doubt) {
        return new Zone(
                Zone.State.FOUND, EnumSet.allOf(Digit.class), Set.of(), EnumSet.of(doubt), TestDocuments.SAME, AGREES);
    }

    private static Zone comparing(Comparison print) {
        return new Zone(Zone.State.FOUND, EnumSet.allOf(Digit.class), Set.of(), Set.of(), print, AGREES);
    }

    @Test
    void requiresAnExpectedZone() {
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(TestDocuments.ZONE), PASS, null);
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(Zone.absent(true)), REVIEW, Reason.MRZ_NOT_FOUND);
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(Zone.absent(false)), NOT_APPLICABLE, null);
    }

    @Test
    void reportsWhatWasDoneToTheZone() {
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(zone(Zone.Doubt.MALFORMED)), REVIEW, Reason.MRZ_MALFORMED);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.zone(zone(Zone.Doubt.UNCONFIRMED)), REVIEW, Reason.MRZ_REPAIR_UNCONFIRMED);
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(zone(Zone.Doubt.REPAIRED)), PASS, Reason.MRZ_REPAIRED);
        DocumentChecksTest.assertIs(SecondSourceChecks.zone(zone(Zone.Doubt.AMBIGUOUS)), PASS, Reason.MRZ_AMBIGUOUS);
    }

    @ParameterizedTest
    @EnumSource
    void looksAtEachCheckDigit(Digit digit) {
        Zone wrong = new Zone(
                Zone.State.FOUND, EnumSet.allOf(Digit.class), Set.of(digit), Set.of(), TestDocuments.SAME, AGREES);
        Zone without = new Zone(
                Zone.State.FOUND,
                EnumSet.complementOf(EnumSet.of(digit)),
                Set.of(),
                Set.of(),
                TestDocuments.SAME,
                AGREES);

        DocumentChecksTest.assertIs(SecondSourceChecks.digit(wrong, digit), REVIEW, Reason.MRZ_CHECK_DIGIT_WRONG);
        DocumentChecksTest.assertIs(SecondSourceChecks.digit(TestDocuments.ZONE, digit), PASS, null);
        DocumentChecksTest.assertIs(SecondSourceChecks.digit(without, digit), NOT_APPLICABLE, null);
        assertThat(SecondSourceChecks.digit(wrong, digit).name()).isEqualTo(CheckName.ofDigit(digit));
    }

    @Test
    void comparesTheZoneWithThePrint() {
        assertThat(SecondSourceChecks.zoneAgainstPrint(comparing(new Comparison(DIFFERS, DIFFERS, DIFFERS, DIFFERS)))
                        .reasons())
                .containsExactly(
                        Reason.MRZ_NAME_MISMATCH,
                        Reason.MRZ_NUMBER_MISMATCH,
                        Reason.MRZ_BIRTH_DATE_MISMATCH,
                        Reason.MRZ_EXPIRY_DATE_MISMATCH);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.zoneAgainstPrint(comparing(new Comparison(CUT, CUT, AGREES, AGREES))),
                PASS,
                Reason.MRZ_NAME_PARTIAL);
        DocumentChecksTest.assertIs(SecondSourceChecks.zoneAgainstPrint(TestDocuments.ZONE), PASS, null);
        DocumentChecksTest.assertIs(SecondSourceChecks.zoneAgainstPrint(Zone.absent(true)), NOT_APPLICABLE, null);
    }

    @Test
    void reviewsAZoneThatIsNotFoundInPrint() {
        for (Comparison print : List.of(
                Comparison.NONE,
                new Comparison(NOT_PRINTED, AGREES, AGREES, AGREES),
                new Comparison(AGREES, NOT_PRINTED, AGREES, AGREES),
                new Comparison(AGREES, AGREES, NOT_PRINTED, AGREES),
                new Comparison(AGREES, AGREES, AGREES, NOT_PRINTED))) {
            DocumentChecksTest.assertIs(
                    SecondSourceChecks.zoneAgainstPrint(comparing(print)), REVIEW, Reason.MRZ_PRINT_NOT_FOUND);
        }
    }

    @Test
    void doesNotPassAnUnsoundZone() {
        Zone wrong = new Zone(
                Zone.State.FOUND,
                EnumSet.allOf(Digit.class),
                EnumSet.of(Digit.DOCUMENT_NUMBER, Digit.BIRTH_DATE, Digit.EXPIRY_DATE),
                EnumSet.of(Zone.Doubt.MALFORMED),
                Comparison.NONE,
                AGREES);
        DocumentChecksTest.assertIs(SecondSourceChecks.zoneAgainstPrint(wrong), REVIEW, Reason.MRZ_PRINT_NOT_FOUND);
    }

    @Test
    void comparesTheBarcodeWithTheFront() {
        Comparison different = new Comparison(DIFFERS, DIFFERS, DIFFERS, DIFFERS);
        Comparison partly = new Comparison(CUT, AGREES, NOT_SAID, AGREES);
        Comparison covered = new Comparison(AGREES, AGREES, NOT_PRINTED, AGREES);

        assertThat(SecondSourceChecks.barcodeAgainstFront(new Barcode(Barcode.State.READ, different))
                        .reasons())
                .containsExactly(
                        Reason.BARCODE_NAME_MISMATCH,
                        Reason.BARCODE_NUMBER_MISMATCH,
                        Reason.BARCODE_BIRTH_DATE_MISMATCH,
                        Reason.BARCODE_EXPIRY_DATE_MISMATCH);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcodeAgainstFront(new Barcode(Barcode.State.READ, partly)),
                PASS,
                Reason.BARCODE_NAME_PARTIAL);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcodeAgainstFront(new Barcode(Barcode.State.READ, covered)),
                REVIEW,
                Reason.BARCODE_PRINT_NOT_FOUND);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcodeAgainstFront(new Barcode(Barcode.State.READ, Comparison.NONE)),
                REVIEW,
                Reason.BARCODE_PRINT_NOT_FOUND);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcodeAgainstFront(Barcode.absent(Barcode.State.UNREADABLE)), NOT_APPLICABLE, null);
    }

    @Test
    void reportsABarcodeThatCannotBeRead() {
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcode(Barcode.absent(Barcode.State.UNREADABLE)),
                NOT_APPLICABLE,
                Reason.BARCODE_UNREADABLE);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcode(Barcode.absent(Barcode.State.NOT_EXPECTED)), NOT_APPLICABLE, null);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcode(new Barcode(Barcode.State.MALFORMED, Comparison.NONE)),
                REVIEW,
                Reason.BARCODE_MALFORMED);
        DocumentChecksTest.assertIs(
                SecondSourceChecks.barcode(new Barcode(Barcode.State.READ, TestDocuments.SAME)), PASS, null);
    }

    @Test
    void givesACheckTheResultOfItsWorstReason() {
        assertThat(Check.of(
                                CheckName.DOCUMENT_SEEN_BEFORE,
                                List.of(
                                        Reason.DOCUMENT_SEEN_BEFORE,
                                        Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON,
                                        Reason.DOCUMENT_DECLINED_BEFORE))
                        .result())
                .isEqualTo(Check.Result.FAIL);
        assertThat(Check.of(CheckName.MRZ, List.of(Reason.MRZ_REPAIRED, Reason.MRZ_NOT_FOUND))
                        .result())
                .isEqualTo(REVIEW);
    }
}
