package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySpanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 1);

    @Test
    void holdsItsEndsAndWhatIsBetween() {
        DaySpan span = new DaySpan(FIRST, LAST);

        assertThat(span.mayBe(FIRST)).isTrue();
        assertThat(span.mayBe(LAST)).isTrue();
        assertThat(span.mayBe(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(span.mayBe(FIRST.minusDays(1))).isFalse();
        assertThat(span.mayBe(LAST.plusDays(1))).isFalse();
    }

    @Test
    void isOneDayOrNot() {
        assertThat(DaySpan.of(FIRST).exact()).isTrue();
        assertThat(new DaySpan(FIRST, LAST).exact()).isFalse();
        assertThatThrownBy(() -> new DaySpan(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSilentAboutABirthday() {
        assertThat(new DaySpan(FIRST, LAST)).hasToString("DaySpan[***]");
    }
}
