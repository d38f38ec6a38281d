package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with the search for documents in other sessions, but not for faces. */
public class LooksForDocuments implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kyc.seen.documents.enabled", "true");
    }
}
