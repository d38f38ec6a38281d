package io.kyc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerKeeperTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SessionId SESSION = new SessionId("session-one");
    private static final KeptAnswers.Claim CLAIM =
            new KeptAnswers.Claim("id", "fingerprint", "lease", NOW.plusSeconds(60), NOW.plusSeconds(86_400));
    private static final AnswerFormat TEXT = new AnswerFormat() {
        @Override
        public <T> T read(Answered answer, Class<T> type) {
            throw new AssertionError("a keeper reads nothing");
        }

        @Override
        public AnswerFormat.Answered of(int status, Object answer) {
            return new AnswerFormat.Answered(status, Optional.of(answer.toString()));
        }

        @Override
        public AnswerFormat.Answered of(KycException refusal) {
            return new AnswerFormat.Answered(409, Optional.of(refusal.code().slug()));
        }
    };

    private final AnswerKeeper keeper = new AnswerKeeper(Optional.of(CLAIM), TEXT);

    @Test
    void keepsAnswersAndRefusalsAsSent() {
        assertThat(keeper.of(SESSION, "answer"))
                .contains(new KeptAnswers.Kept(
                        "id",
                        "fingerprint",
                        SESSION,
                        new AnswerFormat.Answered(200, Optional.of("answer")),
                        CLAIM.until()));
        assertThat(keeper.of(SESSION, 201, "started").map(KeptAnswers.Kept::answer))
                .contains(new AnswerFormat.Answered(201, Optional.of("started")));
        assertThat(keeper.of(SESSION, new KycException(ErrorCode.TOO_MANY_ATTEMPTS, "for this test"))
                        .map(KeptAnswers.Kept::answer))
                .contains(new AnswerFormat.Answered(409, Optional.of("too_many_attempts")));
    }

    @Test
    void keepsOnlyTheStatusOfALongAnswer() {
        String longest = "ä".repeat(AnswerKeeper.LONGEST / 2);

        assertThat(keeper.of(SESSION, longest).orElseThrow().answer().body()).contains(longest);
        assertThat(keeper.of(SESSION, longest + "a").orElseThrow().answer())
                .isEqualTo(new AnswerFormat.Answered(200, Optional.empty()));
    }

    @Test
    void keepsNothingWithoutAKey() {
        assertThat(AnswerKeeper.none().of(SESSION, "answer")).isEmpty();
    }
}
