package io.kyc.document;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ReadmeExampleTest} on the packaged executable. */
@QuarkusIntegrationTest
class ReadmeExampleIT extends ReadmeExampleTest {}
