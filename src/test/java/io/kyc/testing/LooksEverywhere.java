package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with documents and faces looked for in other sessions. */
public class LooksEverywhere implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kyc.seen.documents.enabled", "true", "kyc.seen.faces.enabled", "true");
    }
}
