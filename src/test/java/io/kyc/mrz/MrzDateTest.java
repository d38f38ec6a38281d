package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrzDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void putsABirthNeverAfterTheReference() {
        assertThat(new MrzDate("261122").birth(TODAY)).contains(TODAY);
        assertThat(new MrzDate("261123").birth(TODAY)).contains(LocalDate.of(1926, 11, 23));
        assertThat(new MrzDate("270101").birth(TODAY)).contains(LocalDate.of(1927, 1, 1));
        assertThat(new MrzDate("000229").birth(TODAY)).contains(LocalDate.of(2000, 2, 29));
        assertThat(new MrzDate("991231").birth(LocalDate.of(2000, 1, 1))).contains(LocalDate.of(1999, 12, 31));
    }

    @Test
    void putsAnExpiryWithin50YearsOfTheReference() {
        assertThat(new MrzDate("750101").expiry(TODAY)).contains(LocalDate.of(2075, 1, 1));
        assertThat(new MrzDate("760101").expiry(TODAY)).contains(LocalDate.of(1976, 1, 1));
        assertThat(new MrzDate("120415").expiry(TODAY)).contains(LocalDate.of(2012, 4, 15));
        assertThat(new MrzDate("360229").expiry(TODAY)).contains(LocalDate.of(2036, 2, 29));
    }

    @Test
    void givesNoDayForAnImpossibleDate() {
        for (String text : new String[] {"260230", "261301", "260100", "2611<<", "<<<<<<", "26O101", "ABCDEF"}) {
            assertThat(new MrzDate(text).birth(TODAY)).isEmpty();
            assertThat(new MrzDate(text).expiry(TODAY)).isEmpty();
        }
    }

    @Test
    void knowsWhichBirthDatesCanBe() {
        assertThat(new MrzDate("<<<<<<").plausibleBirth()).isTrue();
        assertThat(new MrzDate("7408<<").plausibleBirth()).isTrue();
        assertThat(new MrzDate("74<<12").plausibleBirth()).isTrue();
        assertThat(new MrzDate("7413<<").plausibleBirth()).isFalse();
        assertThat(new MrzDate("740<12").plausibleBirth()).isFalse();
        assertThat(new MrzDate("740231").plausibleBirth()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7401<<", "7412<<", "74<<01", "74<<31", "<<0812", "<<<<12", "<<08<<", "000229", "740812"})
    void allowsAnyPartOfABirthDateToBeUnknown(String text) {
        assertThat(new MrzDate(text).plausibleBirth()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7400<<", "7413<<", "74<<00", "74<<32", "<40812", "7<0812", "74<812", "740<12", "74081<", "74O812",
                "010229", "A40812"
            })
    void refusesHalfUnknownAndImpossibleParts(String text) {
        assertThat(new MrzDate(text).plausibleBirth()).isFalse();
    }

    @Test
    void requiresSixCharactersOfAZone() {
        for (String text : List.of("", "74081", "7408122", "74081a", "74081 ")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new MrzDate(text));
        }
        assertThat(new MrzDate("740812").complete()).isTrue();
        assertThat(new MrzDate("7408<<").complete()).isFalse();
    }

    @Test
    void takesALeapDayInALeapYearOnly() {
        assertThat(new MrzDate("000229").birth(LocalDate.of(2100, 6, 1))).contains(LocalDate.of(2000, 2, 29));
        assertThat(new MrzDate("000229").birth(LocalDate.of(1999, 6, 1))).isEmpty();
        assertThat(new MrzDate("000229").expiry(LocalDate.of(2080, 6, 1))).isEmpty();
    }

    @Test
    void writesADay() {
        assertThat(MrzDate.of(LocalDate.of(1974, 8, 12)).text()).isEqualTo("740812");
        assertThat(MrzDate.of(LocalDate.of(2004, 1, 2)).text()).isEqualTo("040102");
        assertThat(MrzDate.of(LocalDate.of(1900, 12, 31)).text()).isEqualTo("001231");
    }
}
