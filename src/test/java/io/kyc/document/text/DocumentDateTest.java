package io.kyc.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static DocumentDate parse(String text, DayMonthOrder order, DateRole role) {
        return DocumentDate.parse(text, order, role, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12 SEP /SEPT 96;1996-09-12",
                "12 SEP/SEPT 96;1996-09-12",
                "13 avr / apr 1927;1927-04-13",
                "15 AVR/APR 2003;2003-04-15",
                "09 MAA/MAR 2011;2011-03-09",
                "12SEP1996;1996-09-12",
                "12-Sep-1996;1996-09-12",
                "12. September 1996;1996-09-12",
                "1 févr. 2001;2001-02-01",
                "09 MÄRZ 1984;1984-03-09",
                "12 de agosto de 1974;1974-08-12",
                "12 AĞU 1974;1974-08-12",
                "SEP 12, 1996;1996-09-12",
                "September 12 1996;1996-09-12",
                "1996 SEP 12;1996-09-12",
                "12 SEP/XYZ 1996;1996-09-12",
                "1974-08-12;1974-08-12",
                "1974/08/12;1974-08-12",
                "1974-08-12T00:00:00;1974-08-12",
                "19740812;1974-08-12",
                "25/12/1974;1974-12-25",
                "12/25/1974;1974-12-25",
                "12251974;1974-12-25",
                "1701 1979;1979-01-17",
                "05 0ct 1993;1993-10-05",
                "09 AUG/A0UT 1996;1996-08-09",
                "25.12.74;1974-12-25",
                "11/11/1974;1974-11-11",
                "74-08-12;1974-08-12",
                "29.02.2000;2000-02-29"
            })
    void readsUnambiguousDatesWithoutACountry(String text, LocalDate day) {
        assertThat(parse(text, DayMonthOrder.UNKNOWN, DateRole.BIRTH)).isEqualTo(new DocumentDate.Known(day));
        assertThat(parse(text, DayMonthOrder.UNKNOWN, DateRole.BIRTH).known()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08/12/1974", "08-12-1974", "08.12.74", "8 12 1974", "08121974"})
    void decidesBetweenDayAndMonthByTheCountry(String text) {
        LocalDate december = LocalDate.of(1974, 12, 8);
        LocalDate august = LocalDate.of(1974, 8, 12);
        assertThat(parse(text, DayMonthOrder.DAY_FIRST, DateRole.BIRTH)).isEqualTo(new DocumentDate.Known(december));
        assertThat(parse(text, DayMonthOrder.MONTH_FIRST, DateRole.BIRTH)).isEqualTo(new DocumentDate.Known(august));
        DocumentDate open = parse(text, DayMonthOrder.UNKNOWN, DateRole.BIRTH);
        assertThat(open).isEqualTo(new DocumentDate.Ambiguous(december, august));
        assertThat(open.known()).isEmpty();
        assertThat(open.candidates()).containsExactly(december, august);
    }

    @Test
    void settlesAnAmbiguousMonthByTheSecondLanguage() {
        assertThat(parse("12 LISTOPAD 1990", DayMonthOrder.DAY_FIRST, DateRole.BIRTH)
                        .candidates())
                .containsExactly(LocalDate.of(1990, 10, 12), LocalDate.of(1990, 11, 12));
        assertThat(parse("12 LIS/NOV 1990", DayMonthOrder.DAY_FIRST, DateRole.BIRTH)
                        .known())
                .contains(LocalDate.of(1990, 11, 12));
    }

    @Test
    void decidesTheCenturyByTheRole() {
        assertThat(parse("13 APR /AVR 27", DayMonthOrder.UNKNOWN, DateRole.EXPIRY)
                        .known())
                .contains(LocalDate.of(2027, 4, 13));
        assertThat(parse("13 APR /AVR 27", DayMonthOrder.UNKNOWN, DateRole.BIRTH)
                        .known())
                .contains(LocalDate.of(1927, 4, 13));
        assertThat(parse("22.11.26", DayMonthOrder.DAY_FIRST, DateRole.ISSUE).known())
                .contains(TODAY);
        assertThat(parse("23.11.26", DayMonthOrder.DAY_FIRST, DateRole.ISSUE).known())
                .contains(LocalDate.of(1926, 11, 23));
        assertThat(parse("01.01.75", DayMonthOrder.DAY_FIRST, DateRole.EXPIRY).known())
                .contains(LocalDate.of(2075, 1, 1));
        assertThat(parse("01.01.76", DayMonthOrder.DAY_FIRST, DateRole.EXPIRY).known())
                .contains(LocalDate.of(1976, 1, 1));
        assertThat(parse("29.02.00", DayMonthOrder.DAY_FIRST, DateRole.BIRTH).known())
                .contains(LocalDate.of(2000, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1974",
                "31.02.1974",
                "30 FEB 1974",
                "12 SEP/OCT 1996",
                "12 XYZ 1996",
                "12 SEP 196",
                "SEP 1996",
                "32/13/1974",
                "12.08.9974",
                "00.00.0000",
                "120874",
                "12.08.1974 - 12.08.1984",
                "Date: 12/08/1974 (approx)",
                "12.O8.1974",
                "١٢/٠٨/١٩٧٤",
                "9999999999999"
            })
    void readsNoDayWhereThereIsNone(String text) {
        assertThat(parse(text, DayMonthOrder.DAY_FIRST, DateRole.BIRTH)).isEqualTo(new DocumentDate.Unreadable());
    }

    @Test
    void knowsTheCountriesThatPrintTheMonthFirst() {
        assertThat(DayMonthOrder.of("usa")).isEqualTo(DayMonthOrder.MONTH_FIRST);
        assertThat(DayMonthOrder.of("D")).isEqualTo(DayMonthOrder.DAY_FIRST);
        assertThat(DayMonthOrder.of("CAN")).isEqualTo(DayMonthOrder.UNKNOWN);
        assertThat(DayMonthOrder.of(" ")).isEqualTo(DayMonthOrder.UNKNOWN);
    }

    @Test
    void hasTwoCandidatesIfAmbiguous() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentDate.Ambiguous(TODAY, TODAY));
    }

    @Test
    void neverThrowsOrGivesAnImplausibleDay() {
        Random random = new Random(96);
        String alphabet = "0123456789 ./-,SEPTOCTMAIÄß|1122";
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(
                    List.of("", "12 SEP 96", "12.08.1974", "08/12/74").get(i % 4));
            for (int n = random.nextInt(10); n > 0; n--) {
                int at = random.nextInt(text.length() + 1);
                text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (DayMonthOrder order : DayMonthOrder.values()) {
                DocumentDate date = parse(text.toString(), order, DateRole.EXPIRY);
                assertThat(date.candidates())
                        .as("%s", text)
                        .allMatch(day -> day.getYear() >= 1880 && day.getYear() <= 2120);
                known += date.known().isPresent() ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(2_000);
    }
}
