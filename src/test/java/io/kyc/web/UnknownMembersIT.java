package io.kyc.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link UnknownMembersTest} on the packaged executable. */
@QuarkusIntegrationTest
class UnknownMembersIT extends UnknownMembersTest {}
