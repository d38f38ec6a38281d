package io.kyc.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BehindAGateway;
import io.kyc.testing.BlackBox;
import io.kyc.testing.GatewayEvent;
import io.kyc.testing.KycApi;
import io.kyc.testing.LambdaEvents.Returned;
import io.kyc.testing.SideEffects;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator is exactly the one whom the gateway's authorizer names. */
@BlackBox
@TestProfile(BehindAGateway.class)
class GatewayIdentityTest {
    private static final GatewayEvent START = GatewayEvent.of("POST", "/kyc/start-session");

    LocalAws aws;

    @Test
    void takesARoleForItsTenant() {
        String session = session(START.role("kyc-server", "i-0123456789abcdef0").send());

        assertThat(show(session).role("kyc-desk", "jane@example.com").send().status())
                .isEqualTo(200);
        assertThat(show(session).jwt(Operators.ACME).send().status())
                .as("the same tenant, however it is known")
                .isEqualTo(200);
        assertThat(show(session).role("other-bank", "server").send().status()).isEqualTo(404);
        assertThat(START.role("kyc-desk", "jane@example.com").send().status()).isEqualTo(403);
    }

    @Test
    void takesARoleForATenantOfItsOwn() {
        String session = session(START.role("other-bank", "server").send());

        assertThat(show(session).role("other-bank", "another-server").send().status())
                .isEqualTo(200);
        assertThat(show(session).role("kyc-server", "server").send().status()).isEqualTo(404);
        assertThat(START.role("not-listed", "someone").send().status()).isEqualTo(403);
    }

    @Test
    void distinguishesAnOperatorNamedApplicant() {
        Map<String, String> claims = new HashMap<>(Operators.ACME);
        claims.put("sub", "applicant");
        Returned started = START.jwt(claims).send();
        String id = started.json().getString("session_id");
        KycApi.processDocument(new KycApi.Started(id, started.json().getString("client_token")), Specimen.PASSPORT)
                .then()
                .statusCode(200);

        Returned report = GatewayEvent.of("GET", "/kyc/sessions/" + id + "/report")
                .jwt(Operators.ACME)
                .send();

        assertThat(report.json().getList("timeline.actor")).containsExactly("applicant", "applicant");
        assertThat(report.json().getList("timeline.actor_kind")).containsExactly("operator", "applicant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "sub"})
    void refusesAnIdentityWithoutTenantOrActor(String missing) {
        Map<String, String> claims = new HashMap<>(Operators.ACME);
        claims.remove(missing);

        Returned returned = START.jwt(claims).send();

        assertThat(returned.status()).isEqualTo(401);
        assertThat(returned.json().getString("code")).isEqualTo("unauthenticated");
        assertThat(returned.json().getString("detail")).contains("\"" + missing + "\"");
        assertThat(returned.body()).doesNotContain(Operators.TENANT, Operators.ACME.get("sub"));
    }

    @Test
    void allowsWhatTheScopesSay() {
        Returned returned = START.jwt(Operators.acme("[kyc:read kyc:review]")).send();

        assertThat(returned.status()).isEqualTo(403);
        assertThat(returned.json().getString("code")).isEqualTo("forbidden");
        assertThat(returned.json().getString("detail")).contains("kyc:verify");
        assertThat(START.jwt(Operators.acme("[openid kyc:verify]")).send().status())
                .isEqualTo(201);
    }

    @Test
    void ignoresIdentitiesInHeaders() {
        String claims = "{\"tenant\":\"acme\",\"sub\":\"someone\",\"scope\":\"kyc:verify kyc:read\"}";
        String forged = base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";
        String context = "{\"authorizer\":{\"jwt\":{\"claims\":" + claims + "}}}";
        SideEffects before = SideEffects.of(aws);

        for (Map<String, String> headers : List.of(
                Map.of("authorization", "Bearer " + forged),
                Map.of("authorization", forged),
                Map.of(
                        "x-amzn-oidc-data",
                        forged,
                        "x-amzn-oidc-identity",
                        "someone",
                        "x-amzn-oidc-accesstoken",
                        forged),
                Map.of("x-amzn-request-context", context, "x-amzn-lambda-context", context),
                Map.of("x-amz-user-agent", "x", "x-amzn-apigateway-api-id", "a1b2c3d4e5", "requestcontext", context),
                Map.of("x-amzn-iam-arn", "arn:aws:sts::123456789012:assumed-role/kyc-server/me"),
                Map.of("x-tenant", "acme", "tenant", "acme", "x-forwarded-user", "someone", "scope", "kyc:verify"),
                Map.of("cookie", "authorization=" + forged))) {
            GatewayEvent start = START;
            for (Map.Entry<String, String> header : headers.entrySet()) {
                start = start.header(header.getKey(), header.getValue());
            }
            assertThat(start.send().status()).as(headers.toString()).isEqualTo(401);
            given().contentType("application/json")
                    .headers(headers)
                    .post("/kyc/start-session")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
        assertThat(START.body(Map.of("requestContext", context, "tenant", "acme"))
                        .send()
                        .status())
                .as("no fields of the request")
                .isEqualTo(400);
        assertThat(SideEffects.of(aws)).isEqualTo(before);
    }

    @Test
    void hidesAnotherTenantsSession() {
        String session = session(START.jwt(Operators.ACME).send());

        Returned anothers = show(session).jwt(Operators.STRANGER).send();
        Returned none = show("no-such-session").jwt(Operators.STRANGER).send();

        assertThat(anothers.status()).isEqualTo(404);
        assertThat(withoutRequestId(anothers)).isEqualTo(withoutRequestId(none));
    }

    @Test
    void reservesIdsOfFunctionsForTheTenant() {
        String id = "function-" + UUID.randomUUID();
        GatewayEvent process = GatewayEvent.of("POST", "/functions/document-processor")
                .body(Map.of(
                        "session_id",
                        id,
                        "document_type",
                        "passport",
                        "image_data",
                        KycApi.base64(Specimen.PASSPORT.bytes())));

        assertThat(process.role("other-bank", "server").send().status()).isEqualTo(200);
        SideEffects before = SideEffects.paid(aws);

        assertThat(process.jwt(Operators.ACME).send().status()).isEqualTo(404);
        for (String action : List.of("create", "get_results")) {
            assertThat(GatewayEvent.of("POST", "/functions/liveness-session-manager")
                            .jwt(Operators.ACME)
                            .body(Map.of("action", action, "session_id", id, "liveness_session_id", "none"))
                            .send()
                            .status())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(GatewayEvent.of("POST", "/functions/face-comparison")
                        .jwt(Operators.ACME)
                        .body(Map.of("session_id", id))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(START.jwt(Operators.ACME)
                        .body(Map.of("session_id", id))
                        .send()
                        .status())
                .isEqualTo(409);
        assertThat(SideEffects.paid(aws)).isEqualTo(before);
    }

    @Test
    void keepsTheFunctionsAwayFromFlowSessions() {
        String flow = session(START.jwt(Operators.ACME).send());
        GatewayEvent create = GatewayEvent.of("POST", "/functions/liveness-session-manager")
                .body(Map.of("action", "create", "session_id", flow));

        assertThat(create.jwt(Operators.ACME).send().json().getString("code")).isEqualTo("flow_session");
        assertThat(create.jwt(Operators.STRANGER).send().json().getString("code"))
                .isEqualTo("session_not_found");
    }

    private static GatewayEvent show(String session) {
        return GatewayEvent.of("GET", "/kyc/sessions/" + session);
    }

    private static String session(Returned started) {
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return started.json().getString("session_id");
    }

    private static Map<String, Object> withoutRequestId(Returned returned) {
        Map<String, Object> problem = new HashMap<>(returned.json().getMap(""));
        problem.remove("request_id");
        return problem;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
