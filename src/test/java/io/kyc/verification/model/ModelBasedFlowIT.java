package io.kyc.verification.model;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ModelBasedFlowTest} on the packaged executable. */
@QuarkusIntegrationTest
class ModelBasedFlowIT extends ModelBasedFlowTest {}
