package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MrzSpecimenTest {

    @ParameterizedTest
    @EnumSource
    void readsEverySpecimen(MrzSpecimen specimen) {
        MrzReading outcome = MrzParser.parse(specimen.lines());
        assertThat(outcome.defects()).isEmpty();
        assertThat(outcome.verified()).isTrue();
        Mrz mrz = outcome.mrz().orElseThrow();
        assertThat(mrz.format()).isEqualTo(specimen.format());
        assertThat(mrz.document().number()).isEqualTo(specimen.documentNumber());
        assertThat(mrz.document().issuer()).isEqualTo("UTO");
        boolean stevenson = specimen == MrzSpecimen.LONG_TD1 || specimen == MrzSpecimen.LONG_TD2;
        assertThat(mrz.holder().primaryIdentifier()).isEqualTo(stevenson ? "STEVENSON" : "ERIKSSON");
        assertThat(mrz.holder().secondaryIdentifier()).isEqualTo(stevenson ? "PETER JOHN" : "ANNA MARIA");
        assertThat(mrz.holder().sex()).isEqualTo(stevenson ? 'M' : 'F');
    }

    @ParameterizedTest
    @EnumSource
    void writesEverySpecimen(MrzSpecimen specimen) {
        Mrz mrz = MrzParser.parse(specimen.lines()).mrz().orElseThrow();
        assertThat(MrzWriter.write(new MrzContents(mrz.format(), mrz.document(), mrz.holder(), mrz.optionalData())))
                .isEqualTo(mrz.lines());
    }

    @Test
    void readsAVisaForAHolderOfUnspecifiedNationality() {
        Mrz mrz = MrzParser.parse(MrzSpecimen.MRV_A.lines()).mrz().orElseThrow();
        assertThat(mrz.document().code()).isEqualTo("V");
        assertThat(mrz.holder().nationality()).isEqualTo("XXX");
        assertThat(mrz.holder().birthDate().text()).isEqualTo("400907");
        assertThat(mrz.document().expiryDate().text()).isEqualTo("961210");
        assertThat(mrz.optionalData()).isEqualTo("6ZE184226B");
    }

    @Test
    void refusesTheWrongCompositeOfTheOlderCard() {
        assertOnlyTwo(
                "I<UTOL898902C<3<<<<<<<<<<<<<<<", "6908061F9406236UTO<<<<<<<<<<<%s", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    }

    @Test
    void refusesTheWrongCompositeOfTheOlderTd2() {
        assertOnlyTwo("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L898902C<3UTO6908061F9406236<<<<<<<%s");
    }

    /** The older documents were printed with 1 and 8. 2 is right, and a filler is not allowed there. */
    private static void assertOnlyTwo(String... lines) {
        for (String composite : "0123456789<".split("")) {
            MrzReading outcome = MrzParser.parse(Arrays.stream(lines)
                    .map(line -> line.replace("%s", composite))
                    .toList());
            if (composite.equals("2")) {
                assertThat(outcome.verified()).isTrue();
            } else {
                assertThat(outcome.defects()).containsExactly(MrzDefect.COMPOSITE_CHECK_DIGIT);
            }
        }
    }

    @Test
    void refusesALongNumberWithAWrongDigit() {
        for (MrzSpecimen specimen : List.of(MrzSpecimen.LONG_TD1, MrzSpecimen.LONG_TD2)) {
            int line = specimen == MrzSpecimen.LONG_TD1 ? 0 : 1;
            int column = specimen.lines().get(line).indexOf("7349") + 3;
            assertThat(MrzParser.parse(specimen.with(line, column, '8')).defects())
                    .containsExactly(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        }
    }

    @Test
    void givesTheFieldsOfTheChipsKeySeed() throws Exception {
        assertThat(keySeed(MrzSpecimen.LONG_TD1))
                .isEqualTo(keySeed(MrzSpecimen.LONG_TD2))
                .isEqualTo("b366ad857ddca2b08c0e299811714730");
        assertThat(keySeed(MrzSpecimen.OLDER_TD3)).isEqualTo("239ab9cb282daf66231dc5a4df6bfbae");
    }

    /** ICAO 9303-11, appendix D.2; a number with fewer than nine characters is filled up. */
    private static String keySeed(MrzSpecimen specimen) throws Exception {
        Mrz mrz = MrzParser.parse(specimen.lines()).mrz().orElseThrow();
        String number = mrz.document().number();
        number += "<".repeat(Math.max(0, 9 - number.length()));
        StringBuilder information = new StringBuilder();
        for (String field : List.of(
                number,
                mrz.holder().birthDate().text(),
                mrz.document().expiryDate().text())) {
            information.append(field).append(MrzCheckDigit.of(field));
        }
        byte[] sha1 =
                MessageDigest.getInstance("SHA-1").digest(information.toString().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha1, 0, 16);
    }
}
