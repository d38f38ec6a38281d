package io.kyc.seen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether documents are looked for in other sessions. */
@ConfigMapping(prefix = "kyc.seen.documents")
public interface SeenDocumentsConfig {

    /**
     * Whether sessions leave keyed hashes of their document, by which it is recognised in other sessions of the tenant. Default: on.
     */
    @WithDefault("true")
    boolean enabled();
}
