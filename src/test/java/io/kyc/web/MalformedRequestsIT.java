package io.kyc.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link MalformedRequestsTest} on the packaged executable. */
@QuarkusIntegrationTest
class MalformedRequestsIT extends MalformedRequestsTest {}
