package io.kyc.verification.list;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link SessionListTest} on the packaged executable. */
@QuarkusIntegrationTest
class SessionListIT extends SessionListTest {}
