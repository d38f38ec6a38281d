package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link UploadUrlTest} on the packaged executable. */
@QuarkusIntegrationTest
class UploadUrlIT extends UploadUrlTest {}
