package io.kyc.liveness;

import java.util.Optional;

/** Grants an applicant's device the right to stream a liveness check, and nothing else. */
public interface StreamAccess {

    /** Whether devices get credentials from this service; otherwise they get them elsewhere. */
    boolean isOn();

    /**
     * New temporary credentials.
     *
     * @param subject whom they are for; only a keyed hash of it leaves this service
     * @return empty when devices get their credentials elsewhere
     * @throws io.kyc.problem.KycException {@code aws_unavailable}, whatever the cause
     */
    Optional<LivenessStream> grant(String subject);
}
