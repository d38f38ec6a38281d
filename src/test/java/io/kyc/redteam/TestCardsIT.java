package io.kyc.redteam;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link TestCardsTest} on the packaged executable. */
@QuarkusIntegrationTest
class TestCardsIT extends TestCardsTest {}
