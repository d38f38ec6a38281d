package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link DocumentChecksFlowTest} on the packaged executable. */
@QuarkusIntegrationTest
class DocumentChecksFlowIT extends DocumentChecksFlowTest {}
