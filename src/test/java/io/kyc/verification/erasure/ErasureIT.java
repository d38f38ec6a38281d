package io.kyc.verification.erasure;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ErasureTest} on the packaged executable. */
@QuarkusIntegrationTest
class ErasureIT extends ErasureTest {}
