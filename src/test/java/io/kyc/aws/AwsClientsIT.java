package io.kyc.aws;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AwsClientsTest} on the packaged executable. */
@QuarkusIntegrationTest
class AwsClientsIT extends AwsClientsTest {}
