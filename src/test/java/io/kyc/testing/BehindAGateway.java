package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service with production's access rules: closed, minimal answers for applicants, and calls from pages of one
 * origin.
 */
public class BehindAGateway implements QuarkusTestProfile {
    /** The origin of the pages that may call. */
    public static final String ORIGIN = "https://kyc.example.com";

    /** Two roles of one tenant, and one role that is its own tenant. */
    private static final String ROLES =
            "kyc-server: verify read as acme; kyc-desk: read review as acme; other-bank: verify read";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kyc.access.open",
                "false",
                "kyc.access.roles",
                ROLES,
                "kyc.disclosure",
                "minimal",
                "quarkus.http.cors.origins",
                ORIGIN);
    }
}
