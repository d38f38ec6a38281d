package io.kyc.functions;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link DocumentProcessorResourceTest} on the packaged executable. */
@QuarkusIntegrationTest
class DocumentProcessorResourceIT extends DocumentProcessorResourceTest {}
