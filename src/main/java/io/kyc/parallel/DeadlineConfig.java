package io.kyc.parallel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long a request may wait for AWS, whatever the limits of single calls are. */
@ConfigMapping(prefix = "kyc.deadline")
public interface DeadlineConfig {

    /** Time from the request's arrival to the end of its last call of AWS. Default: 24 s. */
    @WithDefault("PT24S")
    Duration work();

    /**
     * Further time for giving back a lease or a key after a call that did not end in time. The sum of both must be
     * below the function's timeout of 29 s. Default: 3 s.
     */
    @WithDefault("PT3S")
    Duration release();
}
