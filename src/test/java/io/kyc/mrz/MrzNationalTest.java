package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones in a size of ICAO 9303 with fields of a state's own. */
class MrzNationalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String FRENCH = "8806923102858CORINNE<<<<<<<6512068F6";
    private static final List<String> RUSSIAN =
            List.of("PNRUSZDRIL7K<<SERGEQ<ANATOL9EVI3<<<<<<<<<<<<", "3919353498RUS7207233M<<<<<<<4151218910003<50");

    @Test
    void readsTheFrenchCardUntil2021() {
        MrzReading reading = MrzReader.read(List.of("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", FRENCH));

        assertThat(reading.defects()).isEmpty();
        Mrz mrz = reading.mrz().orElseThrow();
        assertThat(mrz.document()).isEqualTo(new MrzDocument("ID", "FRA", "880692310285", MrzDate.NONE));
        assertThat(mrz.holder()).isEqualTo(new MrzHolder("BERTHIER", "CORINNE", "FRA", new MrzDate("651206"), 'F'));
        assertThat(mrz.namesMayBeTruncated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IDFRAAMADOU<<<<<<<<<<<<<<<<<<<077055, 1807772501026DJIBRIROU<<<<<7512319M3, AMADOU, DJIBRIROU",
        "IDFRAMEYER<<<<<<<<<<<<<<<<<<<<675034, 1305675007505MALO<<ALAIN<<J1212031M1, MEYER, MALO ALAIN J"
    })
    void readsItWithAnOfficeAndSeveralGivenNames(String first, String second, String family, String given) {
        Mrz mrz = MrzReader.read(List.of(first, second)).mrz().orElseThrow();

        assertThat(MrzReader.read(List.of(first, second)).verified()).isTrue();
        assertThat(mrz.holder().primaryIdentifier()).isEqualTo(family);
        assertThat(mrz.holder().secondaryIdentifier()).isEqualTo(given);
    }

    @Test
    void findsEveryChangeOfAFrenchCard() {
        List<String> zone = List.of("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", FRENCH);
        for (int line = 0; line < 2; line++) {
            for (int at = 5; at < 36; at++) {
                char was = zone.get(line).charAt(at);
                // 1 more modulo 10, whatever the weight
                char other = was == '<' ? '1' : was == '9' ? '0' : was == 'Z' ? 'A' : (char) (was + 1);
                String changed =
                        zone.get(line).substring(0, at) + other + zone.get(line).substring(at + 1);
                List<String> forged = line == 0 ? List.of(changed, FRENCH) : List.of(zone.get(0), changed);
                assertThat(MrzReader.read(forged).verified()).as("%s", forged).isFalse();
            }
        }
    }

    @Test
    void takesLookAlikesOfTheFrenchCardForWhatTheirPlaceDemands() {
        MrzReading reading =
                MrzReader.read(List.of("1DFRABERTH1ER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858C0RINNE<<<<<<<6S12O68F6"));

        assertThat(reading.verified()).isTrue();
        assertThat(reading.mrz().orElseThrow().lines().get(1)).isEqualTo(FRENCH);
    }

    @Test
    void readsTheInternalPassportOfRussia() {
        MrzReading reading = MrzReader.read(RUSSIAN);

        assertThat(reading.defects()).isEmpty();
        assertThat(reading.repairs()).isEmpty();
        Mrz mrz = reading.mrz().orElseThrow();
        assertThat(mrz.document()).isEqualTo(new MrzDocument("PN", "RUS", "3914935349", MrzDate.NONE));
        assertThat(mrz.holder())
                .isEqualTo(new MrzHolder("ЗДРИЛЮК", "СЕРГЕЙ АНАТОЛЬЕВИЧ", "RUS", new MrzDate("720723"), 'M'));
    }

    @Test
    void doesNotTakeADigitOfARussianNameForALetter() {
        MrzReading reading =
                MrzReader.read(List.of(RUSSIAN.get(0), RUSSIAN.get(1).replace("720723", "72O723")));

        assertThat(reading.verified()).isTrue();
        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(RUSSIAN);
    }

    @Test
    void refusesARussianPassportWhoseDigitsAreOff() {
        assertThat(MrzReader.read(List.of(RUSSIAN.get(0), RUSSIAN.get(1).replace("151218", "161218")))
                        .verified())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // adults: ten years, fifteen since 2004
        "880692310285, 651206, 1998-05-31, 1998-06-29",
        "031292310285, 651206, 2013-11-30, 2013-12-30",
        "040192310285, 651206, 2018-12-31, 2019-01-30",
        "120692310285, 651206, 2027-05-31, 2027-06-29",
        "180692310285, 651206, 2033-05-31, 2033-06-29",
        // under age, and of age within the month
        "120692310285, 940701, 2022-05-31, 2022-06-29",
        "120692310285, 940615, 2022-05-31, 2027-06-29"
    })
    void endsAFrenchCardByIssueAndAge(String number, String birth, LocalDate earliest, LocalDate latest) {
        MrzValidity validity = french(number, birth).orElseThrow();

        assertThat(validity.earliest()).isEqualTo(earliest);
        assertThat(validity.latest()).isEqualTo(latest);
        assertThat(validity.never()).isFalse();
    }

    @Test
    void leavesAFrenchCardWithoutAMonthOpen() {
        assertThat(french("121392310285", "651206")).isEmpty();
        assertThat(french("12AB92310285", "651206")).isEmpty();
    }

    @Test
    void addsFiveYearsToThePrintedDayWhereTheDecreeDid() {
        assertThat(french("120692310285", "651206").orElseThrow().extended(LocalDate.of(2022, 6, 14)))
                .isEqualTo("2027-06-14");
        assertThat(french("180692310285", "651206").orElseThrow().extended(LocalDate.of(2033, 6, 14)))
                .isEqualTo("2033-06-14");
        assertThat(french("120692310285", "651206").orElseThrow().extended(LocalDate.of(2031, 1, 1)))
                .isEqualTo("2031-01-01");
    }

    /** A zone with sound digits for this number and date of birth. */
    static Optional<MrzValidity> french(String number, String birth) {
        return MrzValidity.of(MrzParser.parse(frenchZone(number, birth)).mrz().orElseThrow(), TODAY);
    }

    static List<String> frenchZone(String number, String birth) {
        String first = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<";
        String second = number + MrzCheckDigit.of(number) + "CORINNE<<<<<<<" + birth + MrzCheckDigit.of(birth) + "F";
        return List.of(first, second + MrzCheckDigit.of(first + second));
    }

    @ParameterizedTest
    @CsvSource({
        "720723, 151218, 2017-10-21", // before 45: until then, and 90 days
        "040501, 200610, 2024-07-30", // before 20
        "040501, 240601, 2049-07-30" // after 20
    })
    void endsARussianPassportAtTwentyAndFortyFive(String birth, String issue, LocalDate end) {
        MrzValidity validity = russian(birth, issue);

        assertThat(validity.earliest()).isEqualTo(end).isEqualTo(validity.latest());
        assertThat(validity.never()).isFalse();
    }

    @Test
    void doesNotEndARussianPassportIssuedLater() {
        assertThat(russian("720723", "170724").never()).isTrue();
    }

    private static MrzValidity russian(String birth, String issue) {
        String data = "4" + issue + "910003<";
        String start = "3919353498RUS" + birth + MrzCheckDigit.of(birth) + "M<<<<<<<" + data + MrzCheckDigit.of(data);
        String covered = start.substring(0, 10) + start.substring(13, 20) + start.substring(21);
        MrzReading zone = MrzParser.parse(List.of(RUSSIAN.get(0), start + MrzCheckDigit.of(covered)));
        assertThat(zone.verified()).isTrue();
        return MrzValidity.of(zone.mrz().orElseThrow(), TODAY).orElseThrow();
    }

    @Test
    void hasNoRuleForIcaosFormats() {
        MrzSpecimen[] specimens = MrzSpecimen.values();
        for (MrzSpecimen specimen : specimens) {
            Mrz mrz = MrzParser.parse(specimen.lines()).mrz().orElseThrow();
            assertThat(MrzValidity.of(mrz, TODAY)).as("%s", specimen).isEmpty();
        }
    }

    @Test
    void printsNothingPersonal() {
        assertThat(french("120692310285", "651206").toString()).doesNotContain("2027");
    }
}
