package io.kyc.local.stream;

import io.kyc.local.store.LivenessSession;
import java.time.Duration;

/**
 * How long the clients of streams may take.
 *
 * @param idle between two messages; AWS's component is silent until the face is at the right distance
 * @param life of a stream; its session lives no longer
 * @param linger between an exception and the client's close
 */
public record Patience(Duration idle, Duration life, Duration linger) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), LivenessSession.LIFE, Duration.ofSeconds(2));
}
