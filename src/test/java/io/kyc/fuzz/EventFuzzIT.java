package io.kyc.fuzz;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EventFuzzTest} on the packaged executable. */
@QuarkusIntegrationTest
class EventFuzzIT extends EventFuzzTest {}
