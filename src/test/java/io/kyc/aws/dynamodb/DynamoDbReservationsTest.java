package io.kyc.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.functions.Reservations;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids of two tenants in a real DynamoDB. */
@BlackBox
class DynamoDbReservationsTest {
    private static final Caller ONE = new Caller(TestSessions.TENANT, "someone", EnumSet.allOf(Scope.class));
    private static final Caller ONES_COLLEAGUE =
            new Caller(TestSessions.TENANT, "someone-else", EnumSet.allOf(Scope.class));
    private static final Caller TWO = new Caller("tenant-two", "someone", EnumSet.allOf(Scope.class));

    @Inject
    Reservations reservations;

    @Inject
    Sessions sessions;

    private final SessionId id = new SessionId(UUID.randomUUID().toString());

    @Test
    void reservesAnIdForItsFirstTenant() {
        reservations.reserve(id, ONE);
        reservations.reserve(id, ONE);
        reservations.reserve(id, ONES_COLLEAGUE);

        assertThat(refusal(TWO)).contains(ErrorCode.SESSION_NOT_FOUND);
    }

    @Test
    void givesAnIdToOneOfTwoTenantsAtOnce() {
        List<Optional<ErrorCode>> refusals = AtOnce.run(16, n -> refusal(n % 2 == 0 ? ONE : TWO));

        boolean onesId = refusals.get(0).isEmpty();
        for (int n = 0; n < refusals.size(); n++) {
            boolean owner = (n % 2 == 0) == onesId;
            assertThat(refusals.get(n)).isEqualTo(owner ? Optional.empty() : Optional.of(ErrorCode.SESSION_NOT_FOUND));
        }
    }

    @Test
    void refusesTheIdOfAFlow() {
        Session flow = TestSessions.created(id.value());
        assertThat(sessions.create(TestSessions.start(flow), Optional.empty())).isTrue();

        assertThat(refusal(ONE)).contains(ErrorCode.FLOW_SESSION);
        assertThat(refusal(TWO)).as("does not tell that it exists").contains(ErrorCode.SESSION_NOT_FOUND);
        assertThat(sessions.find(id)).contains(flow);
    }

    @Test
    void storesNoSession() {
        reservations.reserve(id, ONE);

        assertThat(sessions.find(id)).isEmpty();
        Session late = TestSessions.created(id.value());
        assertThat(sessions.create(TestSessions.start(late), Optional.empty())).isFalse();
        assertThatThrownBy(() -> reservations.reserve(id, TWO)).isInstanceOf(KycException.class);
    }

    private Optional<ErrorCode> refusal(Caller caller) {
        try {
            reservations.reserve(id, caller);
            return Optional.empty();
        } catch (KycException e) {
            return Optional.of(e.code());
        }
    }
}
