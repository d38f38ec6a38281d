package io.kyc.liveness;

/** Liveness checks, which run between the applicant's device and a service. */
public interface LivenessChecks {

    /**
     * Starts a check. The same {@code requestToken} returns the same check again.
     *
     * @param folder the prefix for its pictures in the bucket; ends in {@code /}
     * @param requestToken 1 to 64 of {@code A-Za-z0-9_-}
     * @param auditImages number of pictures to store besides the reference, 0 to 4
     * @param challenge the only challenge that is offered to the applicant's device
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    StartedLiveness start(String folder, String requestToken, int auditImages, ChallengeType challenge);

    /**
     * The result of a check so far. That the service does not know the check, or no longer, is a result too.
     *
     * @param livenessSessionId the id that {@link #start} returned
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    LivenessResult result(String livenessSessionId);
}
