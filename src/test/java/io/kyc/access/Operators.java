package io.kyc.access;

import java.util.Map;

/** Claims of operators in the form in which the JWT authorizer delivers them. */
final class Operators {
    static final String TENANT = "acme";
    static final String STRANGERS_TENANT = "globex";
    static final Map<String, String> ACME = acme("openid kyc:verify kyc:read kyc:review kyc:erase");
    static final Map<String, String> STRANGER =
            claims(STRANGERS_TENANT, "stranger", "kyc:verify kyc:read kyc:review kyc:erase");

    private Operators() {}

    /** Claims for the tenant {@link #TENANT}. */
    static Map<String, String> acme(String scopes) {
        return claims(TENANT, "0f5e6a3c-7d21-4b57-9a8e-2f3c4d5e6f70", scopes);
    }

    private static Map<String, String> claims(String tenant, String subject, String scopes) {
        return Map.of(
                "iss", "https://login.example.com/",
                "aud", "kyc",
                "sub", subject,
                "tenant", tenant,
                "scope", scopes,
                "iat", "1772359200",
                "exp", "1772362800");
    }
}
