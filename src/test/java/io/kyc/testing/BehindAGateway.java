package io.kyc.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it runs in production as far as access goes: closed, minimal towards applicants, and for the pages of one origin. */
public class BehindAGateway implements QuarkusTestProfile {
    /** A page that may call. */
    public static final String ORIGIN = "https://kyc.example.com";

    /** Two roles of one tenant, and one that is a tenant of its own. */
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
