package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({
        "12 SEP /SEPT 96, 1996-09-12",
        "13 APR /AVR 27, 1927-04-13",
        "15 AVR/APR 2032, 2032-04-15",
        "12 AUG/AOUT 1974, 1974-08-12",
        "12AUG/AOUT1974, 1974-08-12",
        "12AUGIAOUT74, 1974-08-12",
        "03 AUG /A0UT 85, 1985-08-03",
        "O1 JAN 2O20, 2020-01-01",
        "1 février 1999, 1999-02-01",
        "3. März 1984, 1984-03-03",
        "05 OKT 2001, 2001-10-05",
        "24 DEZ 1990, 1990-12-24",
        "07 ENE 1988, 1988-01-07",
        "09 GEN/JAN 1979, 1979-01-09",
        "30 MAI/MAY 2001, 2001-05-30",
        "12 OUT 1993, 1993-10-12",
        "1974-08-12, 1974-08-12",
        "1974/08/12, 1974-08-12",
        "23.08.1974, 1974-08-23",
        "23.08.74, 1974-08-23",
        "23 08 1974, 1974-08-23",
        "23081974, 1974-08-23",
        "23 081974, 1974-08-23",
        "08/23/1974, 1974-08-23",
        "19740823, 1974-08-23",
        "07/07/2007, 2007-07-07",
        "26 HAZ/JUN 2024, 2024-06-26",
        "14 MAJ/MAY 1990, 1990-05-14",
        "25 CI4/JAN 19, 2019-01-25",
        "25 QWXZ/JAN 19, 2019-01-25",
        "02 OeB Feb 67, 1967-02-02",
        "16 M.F/Sep 2022, 2022-09-16",
        "15 M May 2024, 2024-05-15",
        "03 sie/aug 2001, 2001-08-03",
        "03 SRP/AUG 2001, 2001-08-03",
        "11 LIP/JUN 1999, 1999-06-11",
        "11 LIP/JUL 1999, 1999-07-11",
        "30 kesä/jun 1985, 1985-06-30",
        "9 Agustus 1981, 1981-08-09",
        "02 EKİ/OCT 1979, 1979-10-02",
        "12 SEP 19 96, 1996-09-12",
        "23.06 1988, 1988-06-23"
    })
    void readsEveryFormOfABirthDate(String text, LocalDate day) {
        DateText date = DateText.find(text).orElseThrow();

        assertThat(date.date(DateOrder.UNKNOWN, DateKind.BIRTH, TODAY)).contains(day);
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'AUG 12, 1974', 1974-08-12", "AUG 12 1974, 1974-08-12", "'Agosto 12, 1974', 1974-08-12"})
    void readsMonthsThatComeFirst(String text, LocalDate day) {
        assertThat(DateText.find(text).orElseThrow().date(DateOrder.UNKNOWN, DateKind.BIRTH, TODAY))
                .contains(day);
    }

    @Test
    void leavesAmbiguousNumbersOpen() {
        DateText date = DateText.find("08/12/1974").orElseThrow();

        assertThat(date.isAmbiguous()).isTrue();
        assertThat(date.date(DateOrder.UNKNOWN, DateKind.BIRTH, TODAY)).isEmpty();
        assertThat(date.date(DateOrder.MONTH_FIRST, DateKind.BIRTH, TODAY)).contains(LocalDate.of(1974, 8, 12));
        assertThat(date.date(DateOrder.DAY_FIRST, DateKind.BIRTH, TODAY)).contains(LocalDate.of(1974, 12, 8));
    }

    @Test
    void takesTheCenturyFromTheRole() {
        assertThat(day("01 NOV 26", DateKind.BIRTH)).isEqualTo("2026-11-01");
        assertThat(day("02 NOV 26", DateKind.BIRTH)).isEqualTo("1926-11-02");
        assertThat(day("02 NOV 26", DateKind.EXPIRY)).isEqualTo("2026-11-02");
        assertThat(day("02 NOV 75", DateKind.EXPIRY)).isEqualTo("2075-11-02");
        assertThat(day("02 NOV 76", DateKind.EXPIRY)).isEqualTo("1976-11-02");
        assertThat(day("02 NOV 76", DateKind.ISSUE)).isEqualTo("1976-11-02");
    }

    @Test
    void findsADateBetweenOtherText() {
        DateText date = DateText.find("4b EXP08/31/2031 X").orElseThrow();

        assertThat(date.text()).isEqualTo("08/31/2031");
        assertThat(date.start()).isEqualTo(6);
        assertThat(DateText.findAll("ISS 01/31/2020 EXP 01/30/2030"))
                .extracting(DateText::text)
                .containsExactly("01/31/2020", "01/30/2030");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ERIKSSON",
                "31/31/1990",
                "30 FEB 1990",
                "12345678",
                "L898902C3",
                "MARIA 12",
                "2300 WEST BROAD",
                "23269-0000",
                "CI4/JAN 19",
                "1 02 09/2021",
                "12.06 88",
                "SECTI4 JAN 19",
                "11 LIS 1999",
                "12 MAY/JUN 1999",
                "12/06/19/88",
                "3 09/21",
                "1.2.3.4.5.6",
                "12 MARKET ST"
            })
    void findsNoneWhereThereIsNone(String text) {
        assertThat(DateText.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3 09/21/1970, 09/21/1970",
        "3. 09/21/1970, 09/21/1970",
        "1 2 09/21/1970, 09/21/1970",
        "1 02 09 2021, 02 09 2021",
        "3 12.06.1988 X, 12.06.1988",
        "B 3 12/06/1988, 12/06/1988",
        "175 CM 23.08.1974, 23.08.1974",
        "25 CI4/JAN 19, 25 CI4/JAN 19",
        "01 01 9999, 01 01 9999",
        "01 JAN/JAN 9999, 01 JAN/JAN 9999",
        "4b 9999-01-01, 9999-01-01"
    })
    void takesADateWhole(String text, String date) {
        assertThat(DateText.findAll(text)).extracting(DateText::text).containsExactly(date);
    }

    @Test
    void readsBothDatesOfARange() {
        assertThat(DateText.findAll("13.03.24-12.03.2034"))
                .extracting(DateText::text)
                .containsExactly("13.03.24", "12.03.2034");
        assertThat(DateText.findAll("13.03.2024 12.03.2034"))
                .extracting(DateText::text)
                .containsExactly("13.03.2024", "12.03.2034");
        assertThat(DateText.findAll("01 02 2024 01 02 2034"))
                .extracting(DateText::text)
                .containsExactly("01 02 2024", "01 02 2034");
    }

    private static String day(String text, DateKind role) {
        return DateText.find(text)
                .orElseThrow()
                .date(DateOrder.UNKNOWN, role, TODAY)
                .orElseThrow()
                .toString();
    }
}
