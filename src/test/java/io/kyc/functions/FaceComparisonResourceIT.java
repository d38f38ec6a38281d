package io.kyc.functions;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link FaceComparisonResourceTest} on the packaged executable. */
@QuarkusIntegrationTest
class FaceComparisonResourceIT extends FaceComparisonResourceTest {}
