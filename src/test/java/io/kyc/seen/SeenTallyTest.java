package io.kyc.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Evidence;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenTallyTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static final DocumentMark ANNA = new DocumentMark("d", List.of("anna"), Optional.of("1979"));
    private static final DocumentMark GRACE = new DocumentMark("d", List.of("grace"), Optional.of("1906"));
    private static final DocumentMark UNREAD = new DocumentMark("d", List.of(), Optional.empty());

    @Test
    void countsOnlyApprovedSessionsAgainstTheHolder() {
        assertThat(tally(open(GRACE), declined(GRACE, DAY.multipliedBy(40)), approved(GRACE, DAY)))
                .isEqualTo(new Evidence.SeenDocument(0, 0, 2, 1, false));
    }

    @Test
    void countsSameAndUnclearHoldersOfAnyOutcome() {
        assertThat(tally(open(ANNA), approved(ANNA, DAY), open(UNREAD), approved(UNREAD, DAY), open(GRACE)))
                .isEqualTo(new Evidence.SeenDocument(2, 2, 1, 0, false));
        assertThat(tally()).isEqualTo(new Evidence.SeenDocument(0, 0, 0, 0, false));
    }

    @Test
    void remembersADeclineForThirtyDays() {
        assertThat(tally(declined(ANNA, Duration.ZERO)).declinedForFace()).isTrue();
        assertThat(tally(declined(ANNA, DAY.multipliedBy(30).minusMillis(1))).declinedForFace())
                .isTrue();
        assertThat(tally(declined(ANNA, DAY.multipliedBy(30))).declinedForFace())
                .isFalse();
        assertThat(tally(declined(ANNA, Duration.ofMinutes(-1))).declinedForFace())
                .as("by a clock that is ahead")
                .isTrue();
        assertThat(tally(open(ANNA)).declinedForFace()).isFalse();
    }

    @Test
    void countsTheLatestOutcome() {
        assertThat(tally(approved(ANNA, DAY), declined(ANNA, DAY.multipliedBy(2)), open(ANNA))
                        .declinedForFace())
                .as("approved since")
                .isFalse();
        assertThat(tally(approved(ANNA, DAY.multipliedBy(2)), declined(ANNA, DAY))
                        .declinedForFace())
                .as("stolen since")
                .isTrue();
    }

    private static Evidence.SeenDocument tally(SeenMark... elsewhere) {
        return SeenTally.of(ANNA, List.of(elsewhere), NOW);
    }

    private static SeenMark open(DocumentMark mark) {
        return new SeenMark(mark, Outcome.OPEN, Optional.empty());
    }

    private static SeenMark approved(DocumentMark mark, Duration ago) {
        return new SeenMark(mark, Outcome.APPROVED, Optional.of(NOW.minus(ago)));
    }

    private static SeenMark declined(DocumentMark mark, Duration ago) {
        return new SeenMark(mark, Outcome.DECLINED_FACE, Optional.of(NOW.minus(ago)));
    }
}
