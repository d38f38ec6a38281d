package io.kyc.aws.dynamodb;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.functions.LivenessRegistry;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.VerificationConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records the liveness checks that function 2 started, in the sessions' table, under {@code LIVENESS#{id}}. */
@Singleton
class DynamoDbLivenessRegistry implements LivenessRegistry {
    /** S: the session that the check belongs to. */
    private static final String SESSION_ID = "session_id";
    /** No real id is longer, and a longer one might not fit into a key. */
    private static final int LONGEST_ID = 128;

    private final Table table;
    private final Duration retention;
    private final Clock clock;

    DynamoDbLivenessRegistry(Table table, VerificationConfig verification, Clock clock) {
        this.table = table;
        this.retention = verification.retention();
        this.clock = clock;
    }

    @Override
    public void record(String livenessSessionId, SessionId session, Caller caller) {
        Instant end = clock.instant().plus(retention);
        Item item = key(livenessSessionId)
                .item()
                .until(end)
                .with(SESSION_ID, session.value())
                .with(Item.TENANT, caller.tenant());
        if (table.transact(List.of(
                        ReservationItem.stands(session), Table.put(item), SessionLink.put(item.key(), session, end)))
                .isPresent()) {
            throw new KycException(
                    ErrorCode.SESSION_ERASED, "The data of this session_id was erased. Use another session_id.");
        }
    }

    @Override
    public Optional<SessionId> sessionOf(String livenessSessionId, Caller caller) {
        if (livenessSessionId.length() > LONGEST_ID) {
            return Optional.empty();
        }
        return table.get(key(livenessSessionId))
                .filter(item -> item.text(Item.TENANT).equals(caller.tenant()))
                .map(item -> new SessionId(item.text(SESSION_ID)));
    }

    private static Key key(String livenessSessionId) {
        return Key.alone("LIVENESS#" + livenessSessionId);
    }
}
