package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTest {
    @Test
    void needsAReasonUnlessItPassed() {
        for (Check.Result result : List.of(Check.Result.FAIL, Check.Result.REVIEW)) {
            assertThatThrownBy(() -> new Check(CheckName.LIVENESS, result, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs a reason");
        }
        assertThat(Check.pass(CheckName.LIVENESS).reasons()).isEmpty();
        assertThat(Check.notApplicable(CheckName.LIVENESS).reasons()).isEmpty();
    }

    @Test
    void refusesTheReasonOfAnotherCheck() {
        assertThatThrownBy(() -> Check.of(CheckName.MRZ, List.of(Reason.MRZ_REPAIRED, Reason.DOCUMENT_EXPIRED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MRZ cannot give all of [MRZ_REPAIRED, DOCUMENT_EXPIRED]");
    }

    @Test
    void theResultFollowsTheWorstDefaultEffect() {
        Map<Effect, Check.Result> results = Map.of(
                Effect.NONE, Check.Result.PASS,
                Effect.REVIEW, Check.Result.REVIEW,
                Effect.DECLINE, Check.Result.FAIL);
        for (CheckName name : CheckName.values()) {
            for (Reason one : name.reasons()) {
                for (Reason other : name.reasons()) {
                    Effect worst = one.defaultEffect().compareTo(other.defaultEffect()) > 0
                            ? one.defaultEffect()
                            : other.defaultEffect();
                    assertThat(Check.of(name, List.of(one, other)).result())
                            .as(one + " and " + other)
                            .isEqualTo(results.get(worst));
                }
            }
        }
        assertThat(Check.of(CheckName.LIVENESS, List.of()).result()).isEqualTo(Check.Result.PASS);
    }

    @Test
    void everyCheckCanGiveAReason() {
        assertThat(CheckName.values())
                .allSatisfy(name -> assertThat(name.reasons()).as(name.name()).isNotEmpty());
    }
}
