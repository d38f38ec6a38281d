package io.kyc.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How documents are processed. */
@ConfigMapping(prefix = "kyc.document")
public interface DocumentConfig {

    /** Side of the portrait's crop as a multiple of the face box's longer side, 1 or more. Default: 1.6. */
    @WithDefault("1.6")
    double portraitScale();
}
