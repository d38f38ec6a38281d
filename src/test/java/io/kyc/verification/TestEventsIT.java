package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link TestEventsTest} on the packaged executable. */
@QuarkusIntegrationTest
class TestEventsIT extends TestEventsTest {}
