package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link DisclosureTest} on the packaged executable. */
@QuarkusIntegrationTest
class DisclosureIT extends DisclosureTest {}
