package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RICHMOND, VA 23269-0000 | RICHMOND | VA | 23269-0000",
                "RICHMOND,VA23269 | RICHMOND | VA | 23269",
                "RICHMONDVA232690000 | RICHMOND | VA | 232690000",
                "Salt Lake City UT 84101 | Salt Lake City | UT | 84101",
                "1 ELM CT, ANYTOWN, CA 95818 | ANYTOWN | CA | 95818",
                "OTTAWA, ON K1A 0A6 | OTTAWA | ON | K1A 0A6",
                "MONTRÉAL QC H2X1Y4 | MONTRÉAL | QC | H2X1Y4"
            })
    void splitsTheLastLineInNorthAmerica(String line, String city, String state, String zip) {
        AddressText address = AddressText.of(List.of("2300 WEST BROAD STREET", line), Country.UNITED_STATES);

        assertThat(address).isEqualTo(new AddressText(Optional.of(city), Optional.of(state), Optional.of(zip)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10117 BERLIN | BERLIN | 10117",
                "33848Görlitz | Görlitz | 33848",
                "1012 AB AMSTERDAM | AMSTERDAM | 1012 AB",
                "Musterstraße 1, 50667 Köln | Köln | 50667",
                "1100-148 LISBOA | LISBOA | 1100-148",
                "LONDON SW1A 1AA | LONDON | SW1A 1AA"
            })
    void splitsTheLastLineElsewhere(String line, String city, String zip) {
        AddressText address = AddressText.of(List.of(line), Country.ELSEWHERE);

        assertThat(address).isEqualTo(new AddressText(Optional.of(city), Optional.empty(), Optional.of(zip)));
    }

    @Test
    void leavesOutPartsThatItCannotSeparate() {
        AddressText none = new AddressText(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(AddressText.of(List.of("2300 WEST BROAD STREET"), Country.UNKNOWN))
                .isEqualTo(none);
        assertThat(AddressText.of(List.of("RICHMOND, ZZ 23269"), Country.UNITED_STATES))
                .isEqualTo(none);
        assertThat(AddressText.of(List.of(), Country.ELSEWHERE)).isEqualTo(none);
    }
}
