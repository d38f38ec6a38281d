package io.kyc.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long links to single objects of the bucket work. On Lambda also not longer than the role's credentials, some hours. */
@ConfigMapping(prefix = "kyc.links")
public interface LinkConfig {

    /** Life of a link to upload one picture; also ends with the session. Default: 10 minutes. */
    @WithDefault("PT10M")
    Duration upload();

    /** Life of a link to look at one picture. Default: 5 minutes. */
    @WithDefault("PT5M")
    Duration view();
}
