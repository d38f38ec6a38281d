package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.document.text.DateRole;
import io.kyc.mrz.MrzDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate DAY = LocalDate.of(1974, 8, 12);

    private static SourcedDate birth(List<LocalDate> printed, String zone, LocalDate barcode) {
        return new SourcedDate(
                printed,
                Optional.ofNullable(zone).map(MrzDate::new),
                Optional.ofNullable(barcode).map(DaySpan::of),
                DateRole.BIRTH,
                TODAY);
    }

    @Test
    void prefersZoneThenBarcodeThenPrint() {
        LocalDate other = DAY.plusDays(1);
        LocalDate third = DAY.plusDays(2);

        assertThat(birth(List.of(third), "740812", other).settled().orElseThrow())
                .isEqualTo(new SourcedDate.Settled(DaySpan.of(DAY), FieldSource.MRZ));
        assertThat(birth(List.of(third), null, other).settled().orElseThrow())
                .isEqualTo(new SourcedDate.Settled(DaySpan.of(other), FieldSource.BARCODE));
        assertThat(birth(List.of(third), null, null).settled().orElseThrow())
                .isEqualTo(new SourcedDate.Settled(DaySpan.of(third), FieldSource.PRINTED));
        assertThat(birth(List.of(), null, null).settled()).isEmpty();
    }

    @Test
    void takesTheCenturyFromThePrint() {
        LocalDate old = LocalDate.of(1920, 8, 12);

        assertThat(birth(List.of(old), "200812", null).days()).contains(DaySpan.of(old));
        assertThat(birth(List.of(), "200812", null).days()).contains(DaySpan.of(LocalDate.of(2020, 8, 12)));
    }

    @Test
    void settlesAnAmbiguousPrintByTheOtherSources() {
        LocalDate exchanged = LocalDate.of(1974, 12, 8);
        List<LocalDate> ambiguous = List.of(exchanged, DAY);

        assertThat(birth(ambiguous, "740812", null).days()).contains(DaySpan.of(DAY));
        assertThat(birth(ambiguous, null, exchanged).days()).contains(DaySpan.of(exchanged));
        assertThat(birth(ambiguous, null, null).days()).contains(DaySpan.oneOf(List.of(DAY, exchanged)));
        assertThat(birth(ambiguous, "740812", null).zoneAgreement()).isEqualTo(Agreement.AGREES);
        assertThat(birth(ambiguous, null, exchanged).barcodeAgreement()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void keepsTheDaysOfDifferingSources() {
        LocalDate earlier = LocalDate.of(1964, 8, 12);
        LocalDate later = LocalDate.of(1984, 8, 12);

        assertThat(birth(List.of(earlier), "740812", null).days()).contains(DaySpan.oneOf(List.of(earlier, DAY)));
        assertThat(birth(List.of(later), "740812", null).days()).contains(DaySpan.oneOf(List.of(DAY, later)));
        assertThat(birth(List.of(earlier), null, DAY).days()).contains(DaySpan.oneOf(List.of(earlier, DAY)));
        assertThat(birth(List.of(later), "740812", earlier).days())
                .contains(DaySpan.oneOf(List.of(earlier, DAY, later)));
        assertThat(birth(List.of(later), "74<<<<", null).days())
                .contains(DaySpan.between(LocalDate.of(1974, 1, 1), later));
        assertThat(birth(List.of(later), "740812", null).zoneAgreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(birth(List.of(earlier), null, DAY).barcodeAgreement()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void comparesOnlyPresentDates() {
        assertThat(birth(List.of(), "740812", DAY).zoneAgreement()).isEqualTo(Agreement.NOT_PRINTED);
        assertThat(birth(List.of(), "740812", DAY).barcodeAgreement()).isEqualTo(Agreement.NOT_PRINTED);
        assertThat(birth(List.of(DAY), null, null).zoneAgreement()).isEqualTo(Agreement.NOT_SAID);
        assertThat(birth(List.of(DAY), null, null).barcodeAgreement()).isEqualTo(Agreement.NOT_SAID);
        assertThat(birth(List.of(DAY), "749912", null).zoneAgreement())
                .as("no day")
                .isEqualTo(Agreement.NOT_SAID);
        assertThat(birth(List.of(DAY), "<<<<<<", null).zoneAgreement())
                .as("unknown")
                .isEqualTo(Agreement.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "74<<<<, 1974-01-01, 1974-12-31",
        "7402<<, 1974-02-01, 1974-02-28",
        "7202<<, 1972-02-01, 1972-02-29",
        "74<<12, 1974-01-01, 1974-12-31",
        // The part of this year that is over; next month would be a hundred years ago.
        "26<<<<, 2026-01-01, 2026-11-25",
        "2611<<, 2026-11-01, 2026-11-25",
        "2612<<, 1926-12-01, 1926-12-31",
        "27<<<<, 1927-01-01, 1927-12-31",
        "<<<<<<, 1896-11-25, 2026-11-25"
    })
    void knowsUnknownPartsAsASpan(String zone, LocalDate earliest, LocalDate latest) {
        assertThat(birth(List.of(), zone, null).days()).contains(DaySpan.between(earliest, latest));
    }

    @Test
    void fillsUnknownPartsFromThePrintThatAgrees() {
        assertThat(birth(List.of(DAY), "74<<<<", null).days()).contains(DaySpan.of(DAY));
        assertThat(birth(List.of(DAY), "75<<<<", null).zoneAgreement()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void isEmptyForAZoneThatHasNoDate() {
        assertThat(birth(List.of(), "7A0812", null).days()).isEmpty();
        assertThat(birth(List.of(), "7499<<", null).days()).isEmpty();
        assertThat(birth(List.of(), "X4<<<<", null).days()).isEmpty();
    }

    @Test
    void readsTheZonesExpiryAhead() {
        SourcedDate expiry = new SourcedDate(
                List.of(), Optional.of(new MrzDate("450531")), Optional.empty(), DateRole.EXPIRY, TODAY);

        assertThat(expiry.days()).contains(DaySpan.of(LocalDate.of(2045, 5, 31)));
    }
}
