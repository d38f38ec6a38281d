package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaySpanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 1);

    @Test
    void isExactForOneDayOnly() {
        assertThat(DaySpan.of(FIRST).exact()).isTrue();
        assertThat(DaySpan.oneOf(List.of(FIRST, FIRST))).isEqualTo(DaySpan.of(FIRST));
        assertThat(DaySpan.between(FIRST, FIRST)).isEqualTo(DaySpan.of(FIRST));
        assertThat(DaySpan.between(FIRST, LAST).exact()).isFalse();
        assertThat(DaySpan.oneOf(List.of(FIRST, LAST)).exact()).isFalse();
    }

    @Test
    void distinguishesAFewDaysFromARange() {
        DaySpan either = DaySpan.oneOf(List.of(LAST, FIRST));

        assertThat(either.earliest()).isEqualTo(FIRST);
        assertThat(either.latest()).isEqualTo(LAST);
        assertThat(either.days()).contains(List.of(FIRST, LAST));
        assertThat(DaySpan.between(FIRST, LAST).days()).isEmpty();
        assertThat(either).isNotEqualTo(DaySpan.between(FIRST, LAST));
    }

    @Test
    void combinesTheDaysOfBoth() {
        LocalDate third = LocalDate.of(2026, 2, 14);
        DaySpan either = DaySpan.oneOf(List.of(LAST, FIRST));

        assertThat(either.or(DaySpan.of(third))).isEqualTo(DaySpan.oneOf(List.of(FIRST, third, LAST)));
        assertThat(DaySpan.between(FIRST, third).or(DaySpan.of(LAST))).isEqualTo(DaySpan.between(FIRST, LAST));
        assertThat(DaySpan.of(FIRST).or(DaySpan.between(third, LAST))).isEqualTo(DaySpan.between(FIRST, LAST));
    }

    @Test
    void refusesAnImpossibleSpan() {
        Optional<List<LocalDate>> last = Optional.of(List.of(LAST));
        Optional<List<LocalDate>> first = Optional.of(List.of(FIRST));
        Optional<List<LocalDate>> none = Optional.of(List.of());

        assertThatThrownBy(() -> DaySpan.between(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySpan(FIRST, LAST, last)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySpan(FIRST, LAST, first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySpan(FIRST, LAST, none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void masksABirthday() {
        assertThat(DaySpan.between(FIRST, LAST)).hasToString("DaySpan[***]");
    }

    @Test
    void mayBeTheNamedDaysOrAnyDayOfARange() {
        LocalDate between = LocalDate.of(2026, 2, 14);
        DaySpan either = DaySpan.oneOf(List.of(FIRST, LAST));
        DaySpan any = DaySpan.between(FIRST, LAST);

        assertThat(List.of(FIRST, LAST)).allMatch(either::mayBe).allMatch(any::mayBe);
        assertThat(either.mayBe(between)).isFalse();
        assertThat(any.mayBe(between)).isTrue();
        assertThat(List.of(FIRST.minusDays(1), LAST.plusDays(1)))
                .noneMatch(either::mayBe)
                .noneMatch(any::mayBe);
    }
}
