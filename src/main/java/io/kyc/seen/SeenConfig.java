package io.kyc.seen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is looked for in a tenant's other sessions. */
@ConfigMapping(prefix = "kyc.seen")
public interface SeenConfig {

    Documents documents();

    Faces faces();

    /** Whether documents are looked for in other sessions. */
    interface Documents {

        /**
         * Whether sessions leave keyed hashes of their document, by which it is recognised in other sessions of the tenant. Default:
         * on.
         */
        @WithDefault("true")
        boolean enabled();
    }

    /** Whether faces are looked for in other sessions. */
    interface Faces {

        /**
         * Whether the faces of approved sessions are kept in a Rekognition collection of their tenant and looked for at each
         * decision. Biometric data is then kept. Default: off.
         */
        @WithDefault("false")
        boolean enabled();

        /** Least similarity at which two sessions' faces count as one person's, 0 to 100. Default: 97. */
        @WithDefault("97.0")
        double similarity();

        /** First part of the collections' names, 1 to 128 characters {@code A-Za-z0-9_.-}. Default: kyc. */
        @WithDefault("kyc")
        String collectionPrefix();
    }
}
