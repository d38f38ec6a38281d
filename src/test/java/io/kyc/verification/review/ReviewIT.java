package io.kyc.verification.review;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ReviewTest} on the packaged executable. */
@QuarkusIntegrationTest
class ReviewIT extends ReviewTest {}
