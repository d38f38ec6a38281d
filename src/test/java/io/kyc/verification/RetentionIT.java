package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link RetentionTest} on the packaged executable. */
@QuarkusIntegrationTest
class RetentionIT extends RetentionTest {}
