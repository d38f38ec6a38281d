package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRolesTest {
    private static final String OURS = "123456789012";
    private static final OperatorRoles ROLES = OperatorRoles.of(
            "kyc-server: verify read as acme; kyc-desk:read review as acme ;other-bank: verify;210987654321/kyc-desk: erase;");

    @Test
    void takesARoleForATenantOfItsOwn() {
        assertThat(assumed(OURS, "other-bank", "server-7"))
                .isEqualTo(new Caller("123456789012/other-bank", "server-7", Set.of(Scope.VERIFY)));
    }

    @Test
    void takesRolesForTheirConfiguredTenant() {
        assertThat(assumed(OURS, "kyc-server", "i-0123456789"))
                .isEqualTo(new Caller("acme", "i-0123456789", Set.of(Scope.VERIFY, Scope.READ)));
        assertThat(assumed(OURS, "kyc-desk", "jane@example.com"))
                .isEqualTo(new Caller("acme", "jane@example.com", Set.of(Scope.READ, Scope.REVIEW)));
    }

    @Test
    void givesAnUnlistedRoleNoScope() {
        assertThat(assumed(OURS, "admin", "someone")).isEqualTo(new Caller("123456789012/admin", "someone", Set.of()));
        assertThat(assumed(OURS, "KYC-SERVER", "someone").scopes()).isEmpty();
        assertThat(assumed(OURS, "kyc-server2", "someone").scopes()).isEmpty();
    }

    @Test
    void takesARoleWithoutAccountForThisAccounts() {
        assertThat(assumed("999999999999", "kyc-server", "someone"))
                .isEqualTo(new Caller("999999999999/kyc-server", "someone", Set.of()));
        assertThat(assumed("210987654321", "kyc-desk", "someone"))
                .isEqualTo(new Caller("210987654321/kyc-desk", "someone", Set.of(Scope.ERASE)));
    }

    @Test
    void readsRolesOfEveryPartition() {
        assertThat(ROLES.caller("arn:aws-us-gov:sts::123456789012:assumed-role/kyc-server/me", OURS)
                        .tenant())
                .isEqualTo("acme");
        assertThat(ROLES.caller("arn:aws-cn:sts::123456789012:assumed-role/kyc-server/me", OURS)
                        .tenant())
                .isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:user/alice",
                "arn:aws:iam::123456789012:root",
                "arn:aws:iam::123456789012:role/kyc-server",
                "arn:aws:sts::123456789012:federated-user/kyc-server",
                "arn:aws:sts::123456789012:assumed-role/kyc-server",
                "arn:aws:sts::123456789012:assumed-role/kyc-server/a/b",
                "arn:evil:sts::123456789012:assumed-role/kyc-server/me",
                "kyc-server",
                ""
            })
    void refusesCallersWithoutARole(String arn) {
        assertThatThrownBy(() -> ROLES.caller(arn, OURS))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kyc-server",
                "kyc-server:",
                "kyc-server: everything",
                "kyc-server: verify,read",
                "kyc-server: as acme",
                "kyc-server: verify as",
                "kyc-server: verify as a b",
                "kyc-server: verify as a#b",
                "*: verify",
                "12345/kyc-server: verify",
                "kyc server: verify",
                "a: verify; a: read"
            })
    void refusesMalformedGrants(String text) {
        assertThatThrownBy(() -> OperatorRoles.of(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.access.roles");
    }

    @Test
    void hasNoRoleByDefault() {
        assertThat(OperatorRoles.of("").grants()).isEmpty();
        assertThat(OperatorRoles.of(" ; ").grants()).isEmpty();
    }

    private static Caller assumed(String account, String role, String session) {
        return ROLES.caller("arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session, OURS);
    }
}
