package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with documents looked for in other sessions, and no faces. */
public class LooksForDocuments implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kyc.seen.documents.enabled", "true");
    }
}
