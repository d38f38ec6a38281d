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
                "150CT1993;1993-10-15",
                "12 5EP 1996;1996-09-12",
                "12 JU1 1996;1996-07-12",
                "17 011979;1979-01-17",
                "1979 0117;1979-01-17",
                "197901 17;1979-01-17",
                "1701 79;1979-01-17",
                "17. 01.1979;1979-01-17",
                "8 AoutAug 2011;2011-08-08",
                "8AoutAug2011;2011-08-08",
                "30 SEPSEPT 1996;1996-09-30",
                "02 FÉVFEB 05;2005-02-02",
                "26 HAZ/JUN 2024;2024-06-26",
                "14 MAJ/MAY 1990;1990-05-14",
                "03 SIE/AUG 2001;2001-08-03",
                "16 СІЧ/JAN 19;2019-01-16",
                "16 CI4/JAN 19;2019-01-16",
                "16 TPA/MAY 19;2019-05-16",
                "21 LIP/JUL 2020;2020-07-21",
                "21 LIP/JUN 2020;2020-06-21",
                "12 ЯНУ/JAN 2020;2020-01-12",
                "05 ΜΑΪ / MAY 2011;2011-05-05",
                "07 Gegužės 1990;1990-05-07",
                "1990 m. gegužės 7 d.;1990-05-07",
                "1990. MÁJUS 12.;1990-05-12",
                "12 січня 1990 року;1990-01-12",
                "3 toukokuuta 1990;1990-05-03",
                "12 DES 1999;1999-12-12",
                "17 Agustus 1995;1995-08-17",
                "09 AGT 2019;2019-08-09",
                "07 MFÓMH/SEP 2001;2001-09-07",
                "07 ĠUN/JUN 2001;2001-06-07",
                "1er janvier 2001;2001-01-01",
                "1º de enero de 2001;2001-01-01",
                "12th September 1996;1996-09-12",
                "12 SEP '96;1996-09-12",
                "96 SEP 12;1996-09-12",
                "12 JAN/JAN/JANV 1990;1990-01-12",
                "26 जून 2024;2024-06-26",
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
                "12 SEPOCT 1996",
                "12 XYZSEP 1996",
                "12 LIS/AUG 1996",
                "CI4/JAN 19",
                "3 09/21/1970",
                "1701 1279 1990",
                "12 SEP 12 1996",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ЯНУ ФЕВ МАР АПР МАЙ ЮНИ ЮЛИ АВГ СЕП ОКТ НОЕ ДЕК",
                "SIJ VELJ OŽU TRA SVI LIP SRP KOL RUJ LIS STU PRO",
                "LED ÚNO BŘE DUB KVĚ ČERVEN ČERVENEC SRPEN ZÁŘ ŘÍJ LISTOPADU PRO",
                "JAN FEB MAR APR MAJ JUN JUL AUG SEP OKT NOV DEC",
                "JAN FEB MRT APR MEI JUN JUL AUG SEP OKT NOV DEC",
                "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC",
                "JAAN VEEBR MÄRTS APR MAI JUUNI JUULI AUG SEPT OKT NOV DETS",
                "TAMMI HELMI MAALIS HUHTI TOUKO KESÄ HEINÄ ELO SYYS LOKA MARRAS JOULU",
                "JANV FÉVR MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC",
                "JAN FEB MÄRZ APR MAI JUN JUL AUG SEP OKT NOV DEZ",
                "ΙΑΝ ΦΕΒ ΜΑΡ ΑΠΡ ΜΑΪ ΙΟΥΝ ΙΟΥΛ ΑΥΓ ΣΕΠ ΟΚΤ ΝΟΕ ΔΕΚ",
                "JAN FEBR MÁRC ÁPR MÁJ JÚN JÚL AUG SZEPT OKT NOV DEC",
                "EAN FEABH MÁR AIB BEAL MEITH IÚIL LÚN MFÓMH DFÓMH SAMH NOLL",
                "GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC",
                "JANV FEBR MARTS APR MAIJS JŪN JŪL AUG SEPT OKT NOV DEC",
                "SAU VAS KOV BAL GEG BIR LIE RGP RGS SPA LAP GRD",
                "JAN FRA MAR APR MEJ ĠUN LUL AWW SET OTT NOV DIĊ",
                "STY LUT MARZEC KWI MAJ CZE LIPCA SIE WRZ PAŹ LISTOPADA GRU",
                "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ",
                "IAN FEB MAR APR MAI IUN IUL AUG SEP OCT NOI DEC",
                "JAN FEB MAREC APR MÁJ JÚN JÚL AUG SEP OKT NOV DEC",
                "JAN FEB MAREC APR MAJ JUNIJ JULIJ AVG SEP OKT NOV DEC",
                "ENE FEB MAR ABR MAY JUN JUL AGO SEPT OCT NOV DIC",
                "OCA ŞUB MAR NİS MAY HAZ TEM AĞU EYL EKİ KAS ARA",
                "СІЧ ЛЮТ БЕР КВІ ТРА ЧЕР ЛИП СЕР ВЕР ЖОВ ЛИС ГРУ",
                "JAN FEB MAR APR MEI JUN JUL AGU SEP OKT NOV DES",
                "ION CHWE MAW EBR MAI MEH GORFF AWST MEDI HYD TACH RHAG"
            })
    void knowsTheMonthsOfALanguageBesideTheEnglishOnes(String language) {
        String[] english = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
        String[] months = language.split(" ");
        assertThat(months).hasSize(12);
        for (int i = 0; i < 12; i++) {
            LocalDate day = LocalDate.of(1996, i + 1, 9);
            assertThat(parse("09 " + months[i] + "/" + english[i] + " 1996", DayMonthOrder.UNKNOWN, DateRole.BIRTH))
                    .as(months[i])
                    .isEqualTo(new DocumentDate.Known(day));
            assertThat(parse("9 " + months[i] + " 96", DayMonthOrder.UNKNOWN, DateRole.BIRTH)
                            .candidates())
                    .as(months[i])
                    .contains(day);
        }
    }
}
