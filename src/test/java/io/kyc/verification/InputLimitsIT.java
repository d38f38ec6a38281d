package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link InputLimitsTest} on the packaged executable. */
@QuarkusIntegrationTest
class InputLimitsIT extends InputLimitsTest {}
