package io.kyc.access;

import static io.kyc.testing.KycApi.processDocument;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.seen.DocumentMark;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.MovableClock;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A service whose secret was just replaced. The former secret counts until the configured time, and not after it. */
@BlackBox
@TestProfile(SecretRotationTest.Rotated.class)
class SecretRotationTest {
    private static final String SECRET = "the new secret, as random as a text can be 4711";
    private static final String FORMER = "the former secret, of at least thirty-two letters";
    private static final Instant UNTIL = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private static final Duration PAST = Duration.ofHours(3);

    @Inject
    Sessions sessions;

    @Inject
    MovableClock clock;

    LocalAws aws;

    private boolean moved;

    /** With a former secret, and looking for documents. */
    public static class Rotated implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.seen.documents.enabled",
                    "true",
                    "kyc.access.secret",
                    SECRET,
                    "kyc.access.former-secret",
                    FORMER,
                    "kyc.access.former-secret-until",
                    UNTIL.toString());
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovableClock.class);
        }
    }

    @AfterEach
    void back() {
        if (moved) {
            clock.move(PAST.negated());
        }
    }

    private void end() {
        clock.move(PAST);
        moved = true;
    }

    @Test
    void tokensOfBothSecretsOpenASessionUntilTheFormersEnd() {
        Started session = KycApi.start();
        String nonce = found(session).facts().start().nonce();
        String former = new ClientTokens(FORMER).token(new SessionId(session.id()), nonce);

        assertThat(status(session, session.token())).isEqualTo(200);
        assertThat(status(session, former)).isEqualTo(200);
        end();
        assertThat(status(session, session.token())).isEqualTo(200);
        assertThat(status(session, former)).isEqualTo(401);
    }

    @Test
    void idsErasedUnderTheFormerSecretAreTakenUntilItsEnd() {
        String id = "erased-" + UUID.randomUUID();
        String key = "ERASED#"
                + new DerivedKeys(FORMER).hash("erased-session/1").current().hex(id);
        put(Map.of(
                "pk", AttributeValue.fromS(key),
                "sk", AttributeValue.fromS("-"),
                "tenant", AttributeValue.fromS("local"),
                "erased_at", AttributeValue.fromN("1750000000"),
                "erased_by", AttributeValue.fromS("somebody")));

        given().get("/kyc/sessions/" + id).then().statusCode(410);
        KycApi.post("/kyc/start-session", Map.of("session_id", id))
                .then()
                .statusCode(409)
                .body("code", equalTo("session_id_taken"));
        KycApi.post("/functions/face-comparison", Map.of("session_id", id))
                .then()
                .statusCode(410);
        end();
        given().get("/kyc/sessions/" + id).then().statusCode(404);
        KycApi.post("/kyc/start-session", Map.of("session_id", id)).then().statusCode(201);
    }

    @Test
    void documentsSeenUnderTheFormerSecretAreRecognisedUntilItsEnd() {
        Started first = KycApi.start();
        processDocument(first, Specimen.PASSPORT).then().statusCode(200);
        DocumentMark former = found(first)
                .facts()
                .document()
                .orElseThrow()
                .mark()
                .orElseThrow()
                .former()
                .orElseThrow();
        put(Map.of(
                "pk", AttributeValue.fromS("DOCUMENT#local#" + former.document()),
                "sk", AttributeValue.fromS("APPROVED#SESSION#before-the-rotation"),
                "names", AttributeValue.fromL(List.of(AttributeValue.fromS("f".repeat(64)))),
                "birth_date", AttributeValue.fromS("f".repeat(64)),
                "at", AttributeValue.fromS(Instant.now().toString())));

        processDocument(KycApi.start(), Specimen.PASSPORT)
                .then()
                .statusCode(200)
                .body("reasons.code", hasItem("document_seen_with_another_person"));
        end();
        assertThat(processDocument(KycApi.start(), Specimen.PASSPORT).<List<String>>path("reasons.code"))
                .contains("document_seen_before")
                .doesNotContain("document_seen_with_another_person");
    }

    private Session found(Started session) {
        return sessions.find(new SessionId(session.id())).orElseThrow();
    }

    private static int status(Started session, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/kyc/sessions/" + session.id() + "/status")
                .statusCode();
    }

    private void put(Map<String, AttributeValue> item) {
        try (LocalClients clients = new LocalClients(aws)) {
            clients.dynamoDb()
                    .putItem(put -> put.tableName(LocalAwsResource.TABLE).item(item));
        }
    }
}
