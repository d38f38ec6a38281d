package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link IdempotencyTest} on the packaged executable. */
@QuarkusIntegrationTest
class IdempotencyIT extends IdempotencyTest {}
