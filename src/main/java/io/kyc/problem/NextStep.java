package io.kyc.problem;

import java.time.Instant;

/**
 * The call that a session waits for.
 *
 * @param action the action in {@code POST /kyc}, for example {@code start_liveness}
 * @param path the call's own route
 * @param until when the session ends if the call is not made; after start-liveness, when the liveness check ends
 */
public record NextStep(String action, String path, Instant until) {}
