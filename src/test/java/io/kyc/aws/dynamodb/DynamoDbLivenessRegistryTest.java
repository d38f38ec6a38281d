package io.kyc.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.functions.LivenessRegistry;
import io.kyc.functions.Reservations;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.BlackBox;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Liveness checks of two tenants in a real DynamoDB. */
@BlackBox
class DynamoDbLivenessRegistryTest {
    private static final Caller ONE = new Caller("tenant-one", "someone", EnumSet.allOf(Scope.class));
    private static final Caller ONES_COLLEAGUE = new Caller("tenant-one", "someone-else", EnumSet.allOf(Scope.class));
    private static final Caller TWO = new Caller("tenant-two", "someone", EnumSet.allOf(Scope.class));

    @Inject
    Reservations reservations;

    @Inject
    LivenessRegistry registry;

    private final SessionId id = new SessionId(UUID.randomUUID().toString());
    private final String check = UUID.randomUUID().toString();

    @Test
    void findsTheChecksOfTheTenantOnly() {
        reservations.reserve(id, ONE);
        registry.record(check, id, ONE);

        assertThat(registry.sessionOf(check, ONES_COLLEAGUE)).contains(id);
        assertThat(registry.sessionOf(check, TWO)).isEmpty();
        assertThat(registry.sessionOf(UUID.randomUUID().toString(), ONE)).isEmpty();
        assertThat(registry.sessionOf("x".repeat(5000), ONE)).isEmpty();
    }

    @Test
    void recordsNoCheckForAnUnreservedId() {
        assertThatThrownBy(() -> registry.record(check, id, ONE))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ERASED));

        assertThat(registry.sessionOf(check, ONE)).isEmpty();
    }
}
