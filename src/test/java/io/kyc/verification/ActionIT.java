package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ActionTest} on the packaged executable. */
@QuarkusIntegrationTest
class ActionIT extends ActionTest {}
