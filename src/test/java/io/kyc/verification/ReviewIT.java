package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ReviewTest} on the packaged executable. */
@QuarkusIntegrationTest
class ReviewIT extends ReviewTest {}
