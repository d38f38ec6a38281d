package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzContentsTest {

    private static MrzContents contents(
            MrzFormat format,
            String code,
            String issuer,
            String number,
            String nationality,
            String birth,
            char sex,
            String expiry,
            String optional) {
        return new MrzContents(
                format,
                new MrzDocument(code, issuer, number, new MrzDate(expiry)),
                new MrzHolder("Eriksson", "Anna", nationality, new MrzDate(birth), sex),
                optional);
    }

    @ParameterizedTest
    @CsvSource({
        "TD3, P, UTO, L898902C3, UTO, 740812, F, 120415, ZE184226B",
        "TD3, PD, D, L898902C3, XXA, <<<<<<, <, 120229, ''",
        "TD1, I, UTO, D23145890, UTO, 74<<12, X, 120415, AB12 CD34",
        "TD1, AC, UTO, D23145890, UTO, 7408<<, M, 120415, A<B C<D",
        "TD2, ID, UTO, D23145890, UTO, 740812, M, 120415, ''",
        "TD1, ID, FRA, D23145890, FRA, 740812, M, 120415, ''",
        "TD2, I, FRA, D23145890, FRA, 740812, M, 120415, ''",
        "MRV_A, VC, UTO, L8988901C, XXX, 400907, F, 961210, 6ZE184226B"
    })
    void acceptsWhatAZoneCanHold(
            MrzFormat format,
            String code,
            String issuer,
            String number,
            String nationality,
            String birth,
            char sex,
            String expiry,
            String optional) {
        MrzContents contents = contents(format, code, issuer, number, nationality, birth, sex, expiry, optional);
        assertThat(MrzParser.parse(MrzWriter.write(contents)).verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TD3, P, UTO, '', UTO, 740812, F, 120415, ''",
        "TD3, P, UTO, L8989_2C3, UTO, 740812, F, 120415, ''",
        "TD3, I, UTO, L898902C3, UTO, 740812, F, 120415, ''",
        "TD3, P<, UTO, L898902C3, UTO, 740812, F, 120415, ''",
        "TD3, PAB, UTO, L898902C3, UTO, 740812, F, 120415, ''",
        "TD3, P, UTQ, L898902C3, UTO, 740812, F, 120415, ''",
        "TD3, P, UTO, L898902C3, UTQ, 740812, F, 120415, ''",
        "TD3, P, UTO, L898902C3, UTO, 741312, F, 120415, ''",
        "TD3, P, UTO, L898902C3, UTO, 740812, K, 120415, ''",
        "TD3, P, UTO, L898902C3, UTO, 740812, F, 1204<<, ''",
        "TD3, P, UTO, L898902C3, UTO, 740812, F, 120431, ''",
        "TD3, P, UTO, L898902C3, UTO, 740812, F, 120415, ze18",
        "TD3, P, UTO, L898902C3, UTO, 740812, F, 120415, AB CD",
        "TD1, I, UTO, D23145890, UTO, 740812, F, 120415, AB CD EF",
        "TD2, ID, FRA, D23145890, FRA, 740812, F, 120415, ''"
    })
    void refusesWhatNoZoneCanHold(
            MrzFormat format,
            String code,
            String issuer,
            String number,
            String nationality,
            String birth,
            char sex,
            String expiry,
            String optional) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents(format, code, issuer, number, nationality, birth, sex, expiry, optional))
                .withMessageContaining("of a machine-readable zone");
    }

    @Test
    void acceptsANumberAsPrinted() {
        assertThat(MrzHolders.card("d 231-458 90", "").document().number()).isEqualTo("D23145890");
    }
}
