package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ClientTokenAccessTest} on the packaged executable. */
@QuarkusIntegrationTest
class ClientTokenAccessIT extends ClientTokenAccessTest {}
