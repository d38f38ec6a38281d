package io.kyc.infra;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ExpiryPipeTest} on the packaged executable. */
@QuarkusIntegrationTest
class ExpiryPipeIT extends ExpiryPipeTest {}
