package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ErasureTest} on the packaged executable. */
@QuarkusIntegrationTest
class ErasureIT extends ErasureTest {}
