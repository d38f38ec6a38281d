package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link VerificationFlowTest} on the packaged executable. */
@QuarkusIntegrationTest
class VerificationFlowIT extends VerificationFlowTest {}
