package io.kyc.accuracy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CarriedDocumentsTest} on the packaged executable. */
@QuarkusIntegrationTest
class CarriedDocumentsIT extends CarriedDocumentsTest {}
