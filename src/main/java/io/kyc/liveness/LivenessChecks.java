package io.kyc.liveness;

/** Liveness checks that run between the applicant's device and a service. */
public interface LivenessChecks {

    /**
     * Starts a check. The same {@code requestToken} gives the same check again.
     *
     * @param folder where in the bucket its pictures go; ends in {@code /}
     * @param requestToken 1 to 64 of {@code A-Za-z0-9_-}
     * @param auditImages how many pictures are kept beside the reference, 0 to 4
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    StartedLiveness start(String folder, String requestToken, int auditImages);

    /**
     * The state of a check. A check that the service no longer knows is a result too.
     *
     * @param livenessSessionId as {@link #start} gave it
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    LivenessResult result(String livenessSessionId);
}
