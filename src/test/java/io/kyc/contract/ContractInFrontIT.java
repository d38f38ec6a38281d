package io.kyc.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ContractInFrontTest} on the packaged executable. */
@QuarkusIntegrationTest
class ContractInFrontIT extends ContractInFrontTest {}
