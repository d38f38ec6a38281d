package io.kyc.seen;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AccusationsTest} on the packaged executable. */
@QuarkusIntegrationTest
class AccusationsIT extends AccusationsTest {}
