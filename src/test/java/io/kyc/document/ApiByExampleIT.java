package io.kyc.document;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ApiByExampleTest} on the packaged executable. */
@QuarkusIntegrationTest
class ApiByExampleIT extends ApiByExampleTest {}
