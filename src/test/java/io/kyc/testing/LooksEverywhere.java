package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with the search for documents and faces in other sessions. */
public class LooksEverywhere implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kyc.seen.documents.enabled", "true", "kyc.seen.faces.enabled", "true");
    }
}
