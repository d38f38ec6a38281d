package io.kyc.verification;

import io.kyc.decision.Effect;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Configures the flow: times, attempts and effects. */
@ConfigMapping(prefix = "kyc.verification")
public interface VerificationConfig {

    /** How long after its start a session can be continued. Default: 24 hours. */
    @WithDefault("PT24H")
    Duration sessionLifetime();

    /** How long after the start the session and its audit trail are stored in the table. Default: 90 days. */
    @WithDefault("P90D")
    Duration retention();

    /** How often a document may be processed in one session. Default: 5. */
    @WithDefault("5")
    int documentAttempts();

    /** How often a liveness check may be started in one session. Default: 5. */
    @WithDefault("5")
    int livenessAttempts();

    /** How long one request may hold a session's lease; longer than the function's timeout. Default: 60 seconds. */
    @WithDefault("PT60S")
    Duration lease();

    /**
     * How long a session waits after a failure of AWS, or any failure of final-verification, before it calls AWS again.
     * Each further failure doubles the time, up to 5 minutes. Default: 5 seconds.
     */
    @WithDefault("PT5S")
    Duration faultPause();

    /** How long a session waits between two looks at an unfinished liveness check. Default: 2 seconds. */
    @WithDefault("PT2S")
    Duration livenessPause();

    /**
     * How long one call of an erasure works before it answers that more remains; below the function's timeout. Default:
     * 15 seconds.
     */
    @WithDefault("PT15S")
    Duration erasureTime();

    /**
     * How long after an erasure an applicant's upload link or running liveness check may still add a picture; longer
     * than both live. Default: 15 minutes.
     */
    @WithDefault("PT15M")
    Duration erasureQuiet();

    /**
     * The effect of each reason on the decision, {@code none}, {@code review} or {@code decline}, by the reason's code;
     * defaults in {@code docs/reasons.md}.
     */
    Map<String, Effect> effects();

    /**
     * Whether the service may start with checks switched off: with an effect {@code none} in place of a stronger
     * default, or with a threshold below the default review floor. People whom these checks would refuse are then
     * approved. Default: no.
     */
    @WithDefault("false")
    boolean allowSwitchedOffChecks();
}
