package io.kyc.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link QueryParametersTest} on the packaged executable. */
@QuarkusIntegrationTest
class QueryParametersIT extends QueryParametersTest {}
