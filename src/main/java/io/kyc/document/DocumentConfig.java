package io.kyc.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Configures how documents are processed. */
@ConfigMapping(prefix = "kyc.document")
public interface DocumentConfig {

    /** The side of the portrait's crop as a multiple of the face box's longer side, 1 or more. Default: 1.6. */
    @WithDefault("1.6")
    double portraitScale();

    /** Least confidence at which print alone is trusted, 0 to 100; below it a reviewer decides. Default: 50. */
    @WithDefault("50")
    double confidenceFloor();

    /**
     * Whether specimens are accepted: documents of ICAO's state UTO, and those marked SPECIMEN or the like. For
     * demonstrations; each report of such a session says so. Default: false.
     */
    @WithDefault("false")
    boolean specimens();

    /** Whether a licence's back with its barcode must be photographed: {@code optional} or {@code required}. Default: optional. */
    @WithDefault("optional")
    LicenceBack licenceBack();

    /** Whether a licence's back must be photographed. */
    enum LicenceBack {
        OPTIONAL,
        REQUIRED
    }

    /** The time zone whose day counts for expiry and age. Default: UTC. */
    @WithDefault("UTC")
    ZoneId timeZone();
}
