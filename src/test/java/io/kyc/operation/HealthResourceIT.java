package io.kyc.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HealthResourceTest} on the packaged executable. */
@QuarkusIntegrationTest
class HealthResourceIT extends HealthResourceTest {}
