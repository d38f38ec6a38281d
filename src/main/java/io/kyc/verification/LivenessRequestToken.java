package io.kyc.verification;

import io.kyc.hash.Sha256;
import io.kyc.liveness.ChallengeType;
import io.kyc.verification.session.Session;
import java.nio.charset.StandardCharsets;

/**
 * Makes Rekognition's idempotency token of an attempt. The same attempt, repeated after a crash, gets the same liveness
 * session. With another challenge it is another one. So it is after a failure that gave the attempt back: the session
 * that the failed request may have made can be over by now. The token contains the session's nonce, so it cannot be
 * guessed.
 */
final class LivenessRequestToken {
    private LivenessRequestToken() {}

    /** @return 64 hexadecimal digits */
    static String of(Session session, ChallengeType challenge) {
        String attempt = session.id() + "\n" + session.facts().start().nonce() + "\n" + session.version() + "\n"
                + session.attempts().liveness() + "\n"
                + session.attempts().pause().faults() + "\n"
                + challenge.wireName();
        return Sha256.hex(attempt.getBytes(StandardCharsets.UTF_8));
    }
}
