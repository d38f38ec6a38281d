package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Optional<DaySpan> DAY = Optional.of(DaySpan.of(LocalDate.of(2030, 6, 30)));

    @Test
    void isReadAsADayOrAsNever() {
        assertThat(Expiry.of(DAY).isRead()).isTrue();
        assertThat(Expiry.NEVER.isRead()).isTrue();
        assertThat(Expiry.NOT_READ.isRead()).isFalse();
        assertThat(Expiry.of(Optional.empty())).isEqualTo(Expiry.NOT_READ);
    }

    @Test
    void hasNoDayIfItIsNever() {
        assertThatThrownBy(() -> new Expiry(DAY, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document that does not expire has no last day");
    }
}
