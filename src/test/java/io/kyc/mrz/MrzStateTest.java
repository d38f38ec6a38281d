package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.junit.jupiter.api.Test;

class MrzStateTest {

    @Test
    void knowsEveryCodeOfIso() {
        assertThat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3)).allMatch(MrzState::isKnown);
    }

    @Test
    void knowsIcaosOwnCodes() {
        assertThat(List.of(
                        "D", "UTO", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNO", "UNA", "UNK", "EUE", "XOM", "XXA",
                        "XXB"))
                .allMatch(MrzState::isKnown);
        assertThat(List.of("XXC", "XXX", "XPO", "XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XES", "XMP", "XDC", "NTZ"))
                .allMatch(MrzState::isKnown);
    }

    @Test
    void noOtherLettersAreACode() {
        assertThat(List.of("", "U", "UT", "UTQ", "QQQ", "ZZZ", "uto", "UT0", "D<<"))
                .noneMatch(MrzState::isKnown);
    }

    @Test
    void fillersComeAfterTheCodeOnly() {
        assertThat(List.of("D<<", "UTO", "DEU")).allMatch(MrzState::isField);
        assertThat(List.of("<D<", "<<D", "D<D", "<<<", "UT<", "UTQ")).noneMatch(MrzState::isField);
    }
}
