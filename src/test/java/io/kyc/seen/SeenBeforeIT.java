package io.kyc.seen;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link SeenBeforeTest} on the packaged executable. */
@QuarkusIntegrationTest
class SeenBeforeIT extends SeenBeforeTest {}
