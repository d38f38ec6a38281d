package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;

/** Who owns an id that the single functions use. */
public interface Reservations {

    /**
     * Reserves the id for the caller's tenant at its first use; later uses by the same tenant pass.
     *
     * @throws io.kyc.problem.KycException {@code session_not_found} when it is another tenant's, {@code flow_session} when it
     *     belongs to a verification flow of this tenant, {@code session_erased} when this tenant had it erased
     */
    void reserve(SessionId id, Caller caller);

    /** Whether the id is still reserved, by whomever; not while it is being erased. */
    boolean stands(SessionId id);
}
