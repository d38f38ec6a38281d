package io.kyc.webhook;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link WebhookTest} on the packaged executable. */
@QuarkusIntegrationTest
class WebhookIT extends WebhookTest {}
