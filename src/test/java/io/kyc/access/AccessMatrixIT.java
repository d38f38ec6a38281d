package io.kyc.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AccessMatrixTest} on the packaged executable. */
@QuarkusIntegrationTest
class AccessMatrixIT extends AccessMatrixTest {}
