package io.kyc.aws.dynamodb;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.functions.Reservations;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reserves ids for the single functions, in the sessions' table. */
@Singleton
class DynamoDbReservations implements Reservations {
    private final Table table;
    private final Tombstones tombstones;
    private final Duration retention;
    private final Clock clock;

    DynamoDbReservations(Table table, Tombstones tombstones, VerificationConfig verification, Clock clock) {
        this.table = table;
        this.tombstones = tombstones;
        this.retention = verification.retention();
        this.clock = clock;
    }

    @Override
    public void reserve(SessionId id, Caller caller) {
        Instant end = clock.instant().plus(retention);
        // The usual case: the caller's tenant has used the id before.
        table.write(ReservationItem.renewal(id, caller.tenant(), end)).ifPresent(standing -> {
            if (!standing.isEmpty()) {
                refuse(standing, caller);
            }
            reserveNew(id, caller, end);
        });
    }

    private void reserveNew(SessionId id, Caller caller, Instant end) {
        List<Write> writes = new ArrayList<>(tombstones.absent(id));
        int last = writes.size();
        writes.add(ReservationItem.put(id, caller.tenant(), end));
        table.transact(writes).ifPresent(standing -> {
            standing.subList(0, last).stream()
                    .flatMap(item -> Tombstones.of(item).stream())
                    .findFirst()
                    .ifPresent(stone -> {
                        throw erased(stone.tenant(), caller);
                    });
            refuse(standing.get(last), caller);
        });
    }

    /**
     * Refuses an id that is used in another way. An id that another request of the same tenant has just reserved is not
     * refused.
     */
    private static void refuse(Item standing, Caller caller) {
        if (standing.isEmpty()) {
            throw new KycException(
                            ErrorCode.STEP_IN_PROGRESS,
                            "Another request is just using this session_id for the first time. Repeat this one after Retry-After.")
                    .withRetryAfter(SessionRefusals.SOON);
        }
        String tenant = standing.text(Item.TENANT);
        String state = standing.text(SessionItem.STATE);
        if (state.equals(State.ERASING.name())) {
            throw erased(tenant, caller);
        }
        if (!tenant.equals(caller.tenant())) {
            throw SessionRefusals.notFound();
        }
        if (!state.equals(SessionItem.RESERVED)) {
            throw new KycException(
                    ErrorCode.FLOW_SESSION,
                    "This session_id belongs to a verification flow. Use the /kyc routes, or another session_id.");
        }
    }

    private static KycException erased(String tenant, Caller caller) {
        return tenant.equals(caller.tenant())
                ? new KycException(
                        ErrorCode.SESSION_ERASED, "The data of this session_id was erased. Use another session_id.")
                : SessionRefusals.notFound();
    }

    @Override
    public boolean stands(SessionId id) {
        return table.get(SessionItem.key(id))
                .filter(item -> item.text(SessionItem.STATE).equals(SessionItem.RESERVED))
                .isPresent();
    }
}
