package io.kyc.redteam;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HonestPeopleTest} on the packaged executable. */
@QuarkusIntegrationTest
class HonestPeopleIT extends HonestPeopleTest {}
