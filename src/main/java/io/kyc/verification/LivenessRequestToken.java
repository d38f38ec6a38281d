package io.kyc.verification;

import io.kyc.hash.Sha256;
import io.kyc.liveness.ChallengeType;
import io.kyc.verification.session.Session;
import java.nio.charset.StandardCharsets;

/**
 * Makes Rekognition's idempotency token of an attempt. The same attempt, repeated after a crash, gets the same liveness
 * session and is paid for once; with another challenge it
 * is another one. The token contains the session's nonce, so it cannot be guessed.
 */
final class LivenessRequestToken {
    private LivenessRequestToken() {}

    /** @return 64 hexadecimal digits */
    static String of(Session session, ChallengeType challenge) {
        String attempt = session.id() + "\n" + session.facts().start().nonce() + "\n"
                + session.attempts().liveness() + "\n" + challenge.wireName();
        return Sha256.hex(attempt.getBytes(StandardCharsets.UTF_8));
    }
}
