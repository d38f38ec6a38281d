package io.kyc.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class StreamCredentialsIT extends StreamCredentialsTest {}
