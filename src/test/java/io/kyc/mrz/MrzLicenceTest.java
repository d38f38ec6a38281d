package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzLicenceTest {
    @ParameterizedTest
    @CsvSource({
        "D1FRA13AA000026181231MARTIN<<9, FRA, 13AA00002",
        "d1fra13AA00002 6181231MARTIN‹‹9, FRA, 13AA00002",
        "D1NLD15094962111659VW87Z78NB84, NLD, 5094962111",
        "FACHE305142128097<<800126<<<<<, CHE, 305142128097"
    })
    void readsTheLinesThatAreKnown(String line, String issuer, String number) {
        MrzLicence licence = MrzLicence.in(List.of("PERMIS DE CONDUIRE", line, "4b. 31.12.2018"))
                .orElseThrow();

        assertThat(licence.issuer()).isEqualTo(issuer);
        assertThat(licence.number()).isEqualTo(number);
    }

    @Test
    void readsTheExpiryOfTheFrenchLineOnly() {
        assertThat(MrzLicence.in(List.of("D1FRA13AA000026181231MARTIN<<9"))
                        .orElseThrow()
                        .expiryDate())
                .contains(new MrzDate("181231"));
        assertThat(MrzLicence.in(List.of("D1NLD15094962111659VW87Z78NB84"))
                        .orElseThrow()
                        .expiryDate())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D1FRA13AA000025181231MARTIN<<9", // the number's digit
                "D1FRA13AA000026191231MARTIN<<9", // the one over the line
                "D1FRA13AA000026181231MARTIN<9",
                "D1NLD15094962111659VW87Z78NB85",
                "D1UTO13AA000026181231MARTIN<<9",
                "FACHE305142128097<<800126<<<<",
                "FACHE30514212809<<<800126<<<<<"
            })
    void takesNothingElseForOne(String line) {
        assertThat(MrzLicence.in(List.of(line))).isEmpty();
    }

    @Test
    void printsNothingPersonal() {
        assertThat(MrzLicence.in(List.of("D1FRA13AA000026181231MARTIN<<9")).toString())
                .doesNotContain("13AA00002", "181231");
    }
}
