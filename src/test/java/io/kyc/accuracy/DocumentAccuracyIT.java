package io.kyc.accuracy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link DocumentAccuracyTest} on the packaged executable. */
@QuarkusIntegrationTest
class DocumentAccuracyIT extends DocumentAccuracyTest {}
