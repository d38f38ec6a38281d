package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ActionFieldsTest} on the packaged executable. */
@QuarkusIntegrationTest
class ActionFieldsIT extends ActionFieldsTest {}
