package io.kyc.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link GatewayIdentityTest} on the packaged executable. */
@QuarkusIntegrationTest
class GatewayIdentityIT extends GatewayIdentityTest {}
