package io.kyc.verification.upload;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link UploadUrlTest} on the packaged executable. */
@QuarkusIntegrationTest
class UploadUrlIT extends UploadUrlTest {}
