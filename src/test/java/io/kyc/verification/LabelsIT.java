package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link LabelsTest} on the packaged executable. */
@QuarkusIntegrationTest
class LabelsIT extends LabelsTest {}
