package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;

/** Records which tenant owns an id that the single functions use. */
public interface Reservations {

    /**
     * Reserves the id for the caller's tenant at its first use. Later uses by the same tenant succeed as well.
     *
     * @throws io.kyc.problem.KycException {@code session_not_found} when another tenant owns the id, {@code
     *     flow_session} when it belongs to a verification flow of this tenant, {@code session_erased} when this tenant
     *     had it erased
     */
    void reserve(SessionId id, Caller caller);

    /** Whether any tenant still has the id reserved; false while it is being erased. */
    boolean stands(SessionId id);
}
