package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MrzReaderTest {
    private static final String NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String DATA = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static MrzReading read(String... lines) {
        return MrzReader.read(Arrays.asList(lines));
    }

    private static MrzPrint number(String number) {
        return new MrzPrint(Optional.of(number), Optional.empty(), Optional.empty());
    }

    private static MrzPrint names(String primary, String secondary) {
        return new MrzPrint(Optional.empty(), Optional.of(primary), Optional.of(secondary));
    }

    private static List<String> lines(MrzReading reading) {
        return reading.mrz().orElseThrow().lines();
    }

    @ParameterizedTest
    @EnumSource
    void readsEverySpecimenAsItIs(MrzSpecimen specimen) {
        MrzReading reading = MrzReader.read(specimen.lines());
        assertThat(reading.verified()).isTrue();
        assertThat(reading.repairs()).isEmpty();
        assertThat(lines(reading)).isEqualTo(specimen.lines());
        assertThat(reading.repairUnconfirmed()).isFalse();
    }

    @Test
    void findsAZoneAmongOtherLines() {
        MrzReading reading = read(
                "PASSPORT",
                "UTOPIA",
                "12 AUG 1974",
                "",
                "P<UTO ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                "· ·",
                DATA,
                "7");
        assertThat(reading.verified()).isTrue();
        assertThat(reading.repairs()).isEmpty();
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
    }

    @Test
    void readsLowerCaseAndGuillemets() {
        assertThat(lines(read("p‹utoeriksson«anna‹maria«««««««««‹", DATA.toLowerCase())))
                .containsExactly(NAMES, DATA);
    }

    @Test
    void restoresMissingFillers() {
        MrzReading reading = read("PUTOERIKSSON<<ANNA<MARIA", "L898902C36UTO7408122F1204159ZE184226B10");
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
        assertThat(reading.repairs())
                .containsExactly(
                        new MrzRepair(MrzField.DOCUMENT_CODE, 0, 1, MrzRepair.Basis.FILLERS),
                        new MrzRepair(MrzField.OPTIONAL_DATA, 1, 37, MrzRepair.Basis.FILLERS));
    }

    @Test
    void restoresTheFillerOfAShortNumber() {
        MrzReading reading = read(NAMES, MrzSpecimen.OLDER_TD3.lines().get(1).replaceFirst("<", ""));
        assertThat(lines(reading)).isEqualTo(MrzSpecimen.OLDER_TD3.lines());
    }

    @Test
    void restoresTheFillersOfGermany() {
        List<String> zone = MrzWriter.write(MrzHolders.passport("D", "Müller", "Jörg"));
        assertThat(lines(read(zone.get(0).replace("P<D<<", "P<D"), zone.get(1))))
                .isEqualTo(zone);
    }

    @Test
    void dropsSurplusFillers() {
        assertThat(lines(read(NAMES + "<<", DATA.replace("B<<<<<", "B<<<<<<<"))))
                .containsExactly(NAMES, DATA);
    }

    @Test
    void joinsAndSplitsLines() {
        assertThat(lines(read(NAMES + DATA))).containsExactly(NAMES, DATA);
        assertThat(lines(read(NAMES, DATA.substring(0, 20), DATA.substring(20))))
                .containsExactly(NAMES, DATA);
    }

    @Test
    void takesLettersForDigitsWhereOnlyDigitsMayStand() {
        MrzReading reading = read(NAMES, "L898902C36UTO74O8I22F12O4IS9ZE184226B<<<<<1O");
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
        assertThat(reading.repairs())
                .extracting(MrzRepair::field)
                .containsExactly(
                        MrzField.BIRTH_DATE,
                        MrzField.BIRTH_DATE,
                        MrzField.EXPIRY_DATE,
                        MrzField.EXPIRY_DATE,
                        MrzField.EXPIRY_DATE,
                        MrzField.COMPOSITE);
        assertThat(reading.repairs()).extracting(MrzRepair::basis).containsOnly(MrzRepair.Basis.POSITION);
    }

    @Test
    void takesDigitsForLettersWhereOnlyLettersMayStand() {
        MrzReading reading = read("P<UT0ER1K55ON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", DATA.replace("UTO", "UT0"));
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
        assertThat(reading.repairs())
                .extracting(MrzRepair::field)
                .containsExactly(MrzField.ISSUER, MrzField.NAMES, MrzField.NAMES, MrzField.NAMES, MrzField.NATIONALITY);
    }

    @Test
    void replacesLookAlikesThatThePrintConfirms() {
        List<String> read = List.of(NAMES, DATA.replace("L898902C3", "L8989O2C3"));
        MrzReading reading = MrzReader.read(read, number("L-898902 C3"));
        assertThat(reading.verified()).isTrue();
        assertThat(reading.repairs()).isNotEmpty();
        assertThat(reading.repairUnconfirmed()).isFalse();
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
        assertThat(reading.repairs())
                .containsExactly(new MrzRepair(MrzField.DOCUMENT_NUMBER, 1, 5, MrzRepair.Basis.PRINT));
        for (MrzPrint print : List.of(MrzPrint.none(), number("L8989O2C3"), number("L898902C"))) {
            MrzReading alone = MrzReader.read(read, print);
            assertThat(alone.defects()).isNotEmpty();
            assertThat(alone.repairUnconfirmed()).isTrue();
            assertThat(alone.ambiguities()).as("one way alone").isEmpty();
            assertThat(lines(alone)).isEqualTo(read);
        }
    }

    @Test
    void replacesAllLookAlikesOfAKind() {
        List<String> zone = MrzWriter.write(MrzHolders.card("A00123456", ""));
        List<String> read = List.of(zone.get(0).replace("A00123456", "AOO123456"), zone.get(1), zone.get(2));
        assertThat(lines(MrzReader.read(read, number("A00123456")))).isEqualTo(zone);
        assertThat(lines(MrzReader.read(read))).isEqualTo(read);
        assertThat(MrzReader.read(read).repairUnconfirmed()).isTrue();
    }

    @Test
    void repairsALongNumberAfterItsFiller() {
        List<String> zone = MrzSpecimen.LONG_TD2.lines();
        List<String> read = List.of(zone.get(0), zone.get(1).replace("D23145890<", "D2314589O<"));
        assertThat(lines(MrzReader.read(read, number("D23145890734")))).isEqualTo(zone);
        assertThat(lines(MrzReader.read(read))).isEqualTo(read);
    }

    @Test
    void leavesANumberWithTwoRepairs() {
        // Both zeros are at places of the same weight, so an O at either place gives the missing sum.
        List<String> zone = MrzWriter.write(MrzHolders.card("O1203456", ""));
        String first = zone.get(0).replace("O1203456", "01203456");
        MrzReading reading = read(first, zone.get(1), zone.get(2));
        assertThat(reading.defects()).isNotEmpty();
        assertThat(lines(reading).get(0)).isEqualTo(first);
        assertThat(reading.defects()).contains(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT);
        assertThat(reading.repairUnconfirmed()).isTrue();
        assertThat(reading.ambiguities())
                .contains(
                        new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, 0, 5, "O"),
                        new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, 0, 8, "O"));
        MrzReading printed = MrzReader.read(List.of(first, zone.get(1), zone.get(2)), number("O-1203456"));
        assertThat(lines(printed)).isEqualTo(zone);
        assertThat(printed.repairs())
                .containsExactly(new MrzRepair(MrzField.DOCUMENT_NUMBER, 0, 5, MrzRepair.Basis.PRINT));
    }

    @Test
    void reportsWhatNoCheckDigitDistinguishes() {
        assertThat(read(NAMES, DATA).ambiguities())
                .containsExactly(
                        new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, 1, 1, "IS"),
                        new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, 1, 3, "IS"),
                        new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, 1, 5, "<KAU"),
                        new MrzAmbiguity(MrzField.OPTIONAL_DATA, 1, 31, "IS"),
                        new MrzAmbiguity(MrzField.OPTIONAL_DATA, 1, 35, "GQ"));
        assertThat(MrzReader.read(List.of(NAMES, DATA), number("L898902C3")).ambiguities())
                .extracting(MrzAmbiguity::field)
                .containsOnly(MrzField.OPTIONAL_DATA);
    }

    @Test
    void repairsUncheckedLookAlikesByThePrintOnly() {
        String read = DATA.replace("L898902C3", "LS989K2C3");
        MrzReading alone = read(NAMES, read);
        assertThat(alone.verified()).isTrue();
        assertThat(alone.repairs()).isEmpty();
        assertThat(alone.mrz().orElseThrow().document().number()).isEqualTo("LS989K2C3");
        MrzReading printed = MrzReader.read(List.of(NAMES, read), number("L898902C3"));
        assertThat(lines(printed)).containsExactly(NAMES, DATA);
        assertThat(printed.repairs())
                .containsExactly(
                        new MrzRepair(MrzField.DOCUMENT_NUMBER, 1, 1, MrzRepair.Basis.PRINT),
                        new MrzRepair(MrzField.DOCUMENT_NUMBER, 1, 5, MrzRepair.Basis.PRINT));
    }

    @Test
    void overrulesNoCheckDigitByThePrint() {
        MrzReading reading = MrzReader.read(List.of(NAMES, DATA), number("L8989O2C3"));
        assertThat(reading.verified()).isTrue();
        assertThat(reading.repairs()).isEmpty();
        assertThat(lines(reading)).containsExactly(NAMES, DATA);
        MrzReading other = MrzReader.read(List.of(NAMES, DATA), number("X12345678"));
        assertThat(lines(other)).containsExactly(NAMES, DATA);
    }

    @Test
    void takesALongNumberFromThePrint() {
        List<String> zone = MrzSpecimen.LONG_TD1.lines();
        List<String> read = List.of(zone.get(0).replace("D23145890", "DZ314S89O"), zone.get(1), zone.get(2));
        MrzReading reading = MrzReader.read(read, number("D23145890734"));
        assertThat(lines(reading)).isEqualTo(zone);
        assertThat(reading.repairs()).hasSize(3);
    }

    @Test
    void fillersReadAsKAreReportedAndRepairedFromThePrint() {
        List<String> read = List.of("P<UTOERIKSSON<<ANNAKMARIA<<<<KK<<<<<<<<<<<<K", DATA);
        assertThat(MrzReader.read(read).ambiguities())
                .filteredOn(ambiguity -> ambiguity.field() == MrzField.NAMES)
                .extracting(MrzAmbiguity::column)
                .containsExactly(29, 30, 43);
        MrzReading printed = MrzReader.read(read, names("Eriksson", "Anna Maria"));
        assertThat(lines(printed)).containsExactly(NAMES, DATA);
        assertThat(printed.repairs()).extracting(MrzRepair::basis).containsOnly(MrzRepair.Basis.PRINT);
        assertThat(printed.ambiguities()).noneMatch(ambiguity -> ambiguity.field() == MrzField.NAMES);
        assertThat(lines(MrzReader.read(read, names("Erikson", "Anna"))).get(0)).isEqualTo(read.get(0));
    }

    @Test
    void namesPrintedWithMarksMatchEitherSpelling() {
        List<String> zone = MrzWriter.write(MrzHolders.passport("D", "Müller", "Jörg"));
        for (String written : List.of("MUELLER<<JOERG", "MULLER<<JORG")) {
            String names = ("P<D<<" + written + "<".repeat(44)).substring(0, 44);
            String read = names.replaceAll("<$", "K");
            assertThat(lines(MrzReader.read(List.of(read, zone.get(1)), names("Müller", "Jörg")))
                            .get(0))
                    .isEqualTo(names);
        }
    }

    @Test
    void keepsTheDefectsOfAZoneThatCannotBeRepaired() {
        MrzReading reading = read(NAMES, DATA.replace("7408122", "7408132"));
        assertThat(reading.defects()).isNotEmpty();
        assertThat(reading.verified()).isFalse();
        assertThat(reading.repairUnconfirmed()).isFalse();
        assertThat(reading.defects())
                .containsExactly(MrzDefect.BIRTH_DATE_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        assertThat(lines(reading).get(1)).contains("7408132");
    }

    @Test
    void findsNoZoneWhereThereIsNone() {
        assertThat(read()).isEqualTo(new MrzReading.Absent(MrzUnreadable.NO_LINES));
        assertThat(read("", null, " ")).isEqualTo(new MrzReading.Absent(MrzUnreadable.NO_LINES));
        assertThat(read("DRIVER LICENSE", "DL T64235789", "EXP 12/10/2024", "12345678901234567890123456789012"))
                .isEqualTo(new MrzReading.Absent(MrzUnreadable.NO_ZONE));
        assertThat(read(DATA)).as("half a zone").isEqualTo(new MrzReading.Absent(MrzUnreadable.NO_ZONE));
        assertThat(read("IDFRABERTHIER").mrz()).isEmpty();
    }

    @Test
    void printsNothingPersonal() {
        String printed = MrzReader.read(List.of(NAMES, DATA), names("Eriksson", "Anna")) + " "
                + names("Eriksson", "Anna")
                + read(NAMES, DATA.replace("L898902C3", "L8989O2C3"));
        assertThat(printed).doesNotContainIgnoringCase("eriksson").doesNotContain("898902", "740812", "<KAU");
    }
}
