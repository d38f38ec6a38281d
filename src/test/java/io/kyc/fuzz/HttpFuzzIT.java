package io.kyc.fuzz;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HttpFuzzTest} on the packaged executable. */
@QuarkusIntegrationTest
class HttpFuzzIT extends HttpFuzzTest {}
