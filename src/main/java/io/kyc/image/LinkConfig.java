package io.kyc.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Configures how long links to single objects of the bucket work. On Lambda a link also ends with the role's
 * credentials, after some hours.
 */
@ConfigMapping(prefix = "kyc.links")
public interface LinkConfig {

    /** How long a link to upload one picture works; it also ends with the session. Default: 10 minutes. */
    @WithDefault("PT10M")
    Duration upload();

    /** How long a link to look at one picture works. Default: 5 minutes. */
    @WithDefault("PT5M")
    Duration view();
}
