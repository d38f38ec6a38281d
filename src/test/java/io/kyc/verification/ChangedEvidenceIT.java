package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ChangedEvidenceTest} on the packaged executable. */
@QuarkusIntegrationTest
class ChangedEvidenceIT extends ChangedEvidenceTest {}
