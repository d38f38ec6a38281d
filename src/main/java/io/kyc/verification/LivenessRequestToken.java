package io.kyc.verification;

import io.kyc.hash.Sha256;
import io.kyc.verification.session.Session;
import java.nio.charset.StandardCharsets;

/**
 * Rekognition's idempotency token of an attempt: the same attempt, repeated after a crash, gets the same liveness session and
 * is paid once. Not guessable, as it is made with the session's nonce.
 */
final class LivenessRequestToken {
    private LivenessRequestToken() {}

    /** @return 64 hexadecimal digits */
    static String of(Session session) {
        String attempt = session.id() + "\n" + session.facts().start().nonce() + "\n"
                + session.attempts().liveness();
        return Sha256.hex(attempt.getBytes(StandardCharsets.UTF_8));
    }
}
