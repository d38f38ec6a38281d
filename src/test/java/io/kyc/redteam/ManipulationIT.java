package io.kyc.redteam;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ManipulationTest} on the packaged executable. */
@QuarkusIntegrationTest
class ManipulationIT extends ManipulationTest {}
