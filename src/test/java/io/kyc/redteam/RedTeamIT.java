package io.kyc.redteam;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link RedTeamTest} on the packaged executable. */
@QuarkusIntegrationTest
class RedTeamIT extends RedTeamTest {}
