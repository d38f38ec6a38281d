package io.kyc.image;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PhotoMetadataTest} on the packaged executable. */
@QuarkusIntegrationTest
class PhotoMetadataIT extends PhotoMetadataTest {}
