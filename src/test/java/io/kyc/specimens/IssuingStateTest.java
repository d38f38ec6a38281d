package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaParser;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzParser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssuingStateTest {

    @Test
    void theZonesOfAllStatesVerify() {
        Random random = new Random(4);
        for (IssuingState state : IssuingState.all()) {
            verify(state, state.bearer(false, random), MrzFormat.TD3);
            if (state.hasCards()) {
                Bearer bearer = state.bearer(true, random);
                verify(state, bearer, MrzFormat.TD1);
                verify(state, bearer, MrzFormat.TD2);
            }
        }
    }

    private static void verify(IssuingState state, Bearer bearer, MrzFormat format) {
        Mrz zone = MrzParser.parse(StateZone.of(state, bearer, format)).mrz().orElseThrow();
        assertThat(zone.format()).as(state.code()).isEqualTo(format);
        assertThat(zone.document().number()).as(state.code()).isEqualTo(bearer.bareNumber());
        assertThat(MrzParser.parse(zone.lines()).verified()).as(state.code()).isTrue();
    }

    @Test
    void statesPrintDatesAndMonthsInTheirWays() {
        LocalDate day = LocalDate.of(1974, 3, 8);
        assertThat(DatePattern.of("DD LLL/EEE YYYY", "OCA ŞUB MAR").print(day)).isEqualTo("08 MAR/MAR 1974");
        assertThat(DatePattern.of("DD LLL EEE YY", "Ιαν Φεβ Μαρ").print(day)).isEqualTo("08 Μαρ Mar 74");
        assertThat(DatePattern.of("YYYY-MM-DD", "").print(day)).isEqualTo("1974-03-08");
    }

    @Test
    void someCardsDoNotExpire() {
        IssuingState moldova = state("MDA");
        Bearer bearer = new Bearer(
                "RUSU",
                "IOANA",
                LocalDate.of(1950, 2, 3),
                'F',
                "123456789",
                "",
                LocalDate.of(2024, 5, 6),
                Optional.empty());
        Mrz zone = MrzParser.parse(StateZone.of(moldova, bearer, MrzFormat.TD1))
                .mrz()
                .orElseThrow();
        assertThat(zone.document().expiryDate()).isEqualTo(MrzDate.NONE);
    }

    @Test
    void everyLicenceHasABarcodeOfItsIssuer() {
        Random random = new Random(5);
        for (LicenceForm form : LicenceForm.all()) {
            Bearer bearer = form.bearer(random);
            BarcodeOutcome barcode =
                    AamvaParser.parse(LicenceValues.of(form, bearer).barcode());
            assertThat(barcode.defectsFound()).as(form.state()).isEmpty();
            assertThat(barcode.card().orElseThrow().birthDate())
                    .as(form.state())
                    .contains(bearer.birthDate());
            assertThat(barcode.card().orElseThrow().isCanadian())
                    .as(form.state())
                    .isEqualTo(form.canadian());
        }
    }

    private static IssuingState state(String code) {
        return IssuingState.all().stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
