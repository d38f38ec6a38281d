package io.kyc.verification.cancel;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CancelTest} on the packaged executable. */
@QuarkusIntegrationTest
class CancelIT extends CancelTest {}
