package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTokensTest {
    private static final OperatorTokens TOKENS = new OperatorTokens("tenant", "sub", List.of("scope", "scp"), "kyc:");

    /** Cognito's access token for a machine: it has no username and no custom claims. */
    private static final Map<String, String> COGNITO = Map.of(
            "sub", "1example23456789",
            "client_id", "1example23456789",
            "token_use", "access",
            "scope", "kyc/verify kyc/read",
            "iss", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE");

    @Test
    void readsTenantActorAndScopes() {
        assertThat(TOKENS.caller(
                        Map.of("tenant", "acme", "sub", "auth0|5f7c8ec7", "scope", "openid kyc:verify kyc:read")))
                .isEqualTo(new Caller("acme", "auth0|5f7c8ec7", Set.of(Scope.VERIFY, Scope.READ)));
    }

    @Test
    void readsCognitosClaims() {
        var cognito = new OperatorTokens("client_id", "sub", List.of("scope"), "kyc/");

        assertThat(cognito.caller(COGNITO))
                .isEqualTo(new Caller("1example23456789", "1example23456789", Set.of(Scope.VERIFY, Scope.READ)));
    }

    /** API Gateway writes a claim that is a list as {@code [a b]}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kyc:read kyc:review",
                "[kyc:read kyc:review]",
                "[\"kyc:read\", \"kyc:review\"]",
                "kyc:read,kyc:review",
                "  kyc:review   kyc:read  ",
                "kyc:read kyc:read kyc:review"
            })
    void readsScopesInEveryForm(String text) {
        assertThat(scopes("scope", text)).containsExactlyInAnyOrder(Scope.READ, Scope.REVIEW);
        assertThat(scopes("scp", text)).containsExactlyInAnyOrder(Scope.READ, Scope.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "verify",
                "KYC:VERIFY",
                "kyc:VERIFY",
                "kyc:",
                "kyc:verify2",
                "xkyc:verify",
                "kyc:verify;read",
                "other/kyc:verify",
                "kyc/verify",
                "kyc:*"
            })
    void givesOnlyScopesThatAreWrittenOut(String text) {
        assertThat(scopes("scope", text)).isEmpty();
    }

    @Test
    void usesTheFirstClaimThatHoldsScopes() {
        Map<String, String> both = Map.of("tenant", "acme", "sub", "someone", "scope", "kyc:read", "scp", "kyc:erase");

        assertThat(TOKENS.caller(both).scopes()).containsExactly(Scope.READ);
        assertThat(TOKENS.caller(Map.of("tenant", "acme", "sub", "someone")).scopes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a#b", "a\nb", "café", "\u0000"})
    void refusesATenantThatCannotBePartOfAKey(String tenant) {
        refuses(Map.of("tenant", tenant, "sub", "someone", "scope", "kyc:read"), "\"tenant\"");
        refuses(Map.of("tenant", "a".repeat(201), "sub", "someone"), "\"tenant\"");
        refuses(Map.of("sub", "someone", "scope", "kyc:read"), "\"tenant\"");
    }

    @Test
    void refusesATokenWithoutAnActor() {
        refuses(Map.of("tenant", "acme", "scope", "kyc:read"), "\"sub\"");
        refuses(Map.of("tenant", "acme", "sub", " "), "\"sub\"");
        refuses(Map.of("tenant", "acme", "sub", "a\r\nb"), "\"sub\"");
        refuses(Map.of("tenant", "acme", "sub", "a".repeat(257)), "\"sub\"");
    }

    private static Set<Scope> scopes(String claim, String text) {
        Map<String, String> claims = new HashMap<>(Map.of("tenant", "acme", "sub", "someone"));
        claims.put(claim, text);
        return TOKENS.caller(claims).scopes();
    }

    private static void refuses(Map<String, String> claims, String named) {
        assertThatThrownBy(() -> TOKENS.caller(claims)).isInstanceOfSatisfying(KycException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
            assertThat(e.detail()).contains(named);
        });
    }
}
