package io.kyc.seen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures what is looked for in a tenant's other sessions. */
@ConfigMapping(prefix = "kyc.seen")
public interface SeenConfig {

    Documents documents();

    Faces faces();

    /** Configures the search for documents in other sessions. */
    interface Documents {

        /**
         * Whether sessions store keyed hashes of their document, by which the tenant's other sessions recognise it.
         * Default: on.
         */
        @WithDefault("true")
        boolean enabled();
    }

    /** Configures the search for faces in other sessions. */
    interface Faces {

        /**
         * Whether the faces of approved sessions are stored in a Rekognition collection of their tenant and searched at
         * each decision. Biometric data is then stored. Default: off.
         */
        @WithDefault("false")
        boolean enabled();

        /** Least similarity at which the faces of two sessions count as one person's, 0 to 100. Default: 97. */
        @WithDefault("97.0")
        double similarity();

        /** The prefix of the collections' names, 1 to 128 characters {@code A-Za-z0-9_.-}. Default: kyc. */
        @WithDefault("kyc")
        String collectionPrefix();
    }
}
