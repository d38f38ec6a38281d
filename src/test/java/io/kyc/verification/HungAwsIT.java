package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged executable. */
@QuarkusIntegrationTest
class HungAwsIT extends HungAwsTest {}
