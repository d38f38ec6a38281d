package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MrzDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aBirthIsNeverAfterTheReference() {
        assertThat(new MrzDate("261122").birth(TODAY)).contains(TODAY);
        assertThat(new MrzDate("261123").birth(TODAY)).contains(LocalDate.of(1926, 11, 23));
        assertThat(new MrzDate("270101").birth(TODAY)).contains(LocalDate.of(1927, 1, 1));
        assertThat(new MrzDate("000229").birth(TODAY)).contains(LocalDate.of(2000, 2, 29));
        assertThat(new MrzDate("991231").birth(LocalDate.of(2000, 1, 1))).contains(LocalDate.of(1999, 12, 31));
    }

    @Test
    void anExpiryLiesFrom50YearsBeforeTo49YearsAfterTheReference() {
        assertThat(new MrzDate("750101").expiry(TODAY)).contains(LocalDate.of(2075, 1, 1));
        assertThat(new MrzDate("760101").expiry(TODAY)).contains(LocalDate.of(1976, 1, 1));
        assertThat(new MrzDate("120415").expiry(TODAY)).contains(LocalDate.of(2012, 4, 15));
        assertThat(new MrzDate("360229").expiry(TODAY)).contains(LocalDate.of(2036, 2, 29));
    }

    @Test
    void noDayIsNoDate() {
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

    @Test
    void writesADay() {
        assertThat(MrzDate.of(LocalDate.of(1974, 8, 12)).text()).isEqualTo("740812");
        assertThat(MrzDate.of(LocalDate.of(2004, 1, 2)).text()).isEqualTo("040102");
    }
}
