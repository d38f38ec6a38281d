package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AskedTypeTest} on the packaged executable. */
@QuarkusIntegrationTest
class AskedTypeIT extends AskedTypeTest {}
