package io.kyc.verification.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** The values of the OpenAPI document are those of the enums. */
class SessionSchemasTest {

    @Test
    void listsEveryStepByItsAction() {
        assertThat(Step.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(Arrays.stream(Step.values()).map(Step::action).toArray(String[]::new));
    }

    /** A session that is being erased is answered nowhere. */
    @Test
    void listsEveryStateThatIsAnswered() {
        assertThat(State.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(Arrays.stream(State.values())
                        .filter(state -> state != State.ERASING)
                        .map(State::name)
                        .toArray(String[]::new));
    }
}
