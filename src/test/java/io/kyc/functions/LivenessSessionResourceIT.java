package io.kyc.functions;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link LivenessSessionResourceTest} on the packaged executable. */
@QuarkusIntegrationTest
class LivenessSessionResourceIT extends LivenessSessionResourceTest {}
