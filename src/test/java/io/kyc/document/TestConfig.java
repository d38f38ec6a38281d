package io.kyc.document;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** The configuration for tests. */
record TestConfig(
        double portraitScale, double confidenceFloor, boolean specimens, LicenceBack licenceBack, ZoneId timeZone)
        implements DocumentConfig {
    static final TestConfig DEFAULT = new TestConfig(1.6, 50, false, LicenceBack.OPTIONAL, ZoneOffset.UTC);
}
