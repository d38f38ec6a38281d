package io.kyc.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CorsTest} on the packaged executable. */
@QuarkusIntegrationTest
class CorsIT extends CorsTest {}
