package io.kyc.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link OpenApiTest} on the packaged executable. */
@QuarkusIntegrationTest
class OpenApiIT extends OpenApiTest {}
