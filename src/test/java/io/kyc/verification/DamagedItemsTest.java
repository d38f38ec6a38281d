package io.kyc.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.ClientTokens;
import io.kyc.access.SessionId;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.LocalTable;
import io.kyc.testing.Refusal;
import io.kyc.testing.SideEffects;
import io.kyc.verification.TestSessions.Liveness;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A session's item with an attribute that is missing, of another type or meaningless. It lets nobody in, nothing is
 * paid for on it, lists continue without it, and it can be erased.
 */
@BlackBox
class DamagedItemsTest {
    private static final Set<String> KEYS = Set.of("pk", "sk");

    /** DynamoDB itself accepts only the right type for these. */
    private static final Set<String> INDEXED = Set.of("gsi1pk", "entered_at", "gsi2pk", "created_at");

    LocalAws aws;

    LocalTable table;

    @Inject
    Sessions sessions;

    @Inject
    ClientTokens tokens;

    @ParameterizedTest
    @EnumSource(names = {"LIVENESS_COMPLETED", "REVIEW"})
    void refusesEveryCallWithoutCost(State state) {
        try (LocalClients clients = new LocalClients(aws)) {
            Set<String> names = item(clients.dynamoDb(), stored(state)).keySet();
            for (String name : names) {
                damages().forEach((what, value) -> {
                    if (!KEYS.contains(name) && (value.isEmpty() || !INDEXED.contains(name))) {
                        damaged(clients.dynamoDb(), stored(state), name, what, value);
                    }
                });
            }
        }
    }

    @Test
    void leavesDamagedItemsOutOfLists() {
        Started whole = stored(State.REVIEW);
        Started broken = stored(State.REVIEW);
        try (LocalClients clients = new LocalClients(aws)) {
            damage(clients.dynamoDb(), broken, "facts", AttributeValue.fromS("{\"nonce\":1"));
        }

        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 100);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/kyc/reviews");
            page.then().statusCode(200);
            shown.addAll(page.jsonPath().getList("reviews.session_id"));
            cursor = page.path("next_cursor");
        } while (cursor != null);

        assertThat(shown).contains(whole.id()).doesNotContain(broken.id());
    }

    @Test
    void erasesADamagedSession() {
        Started session = stored(State.REVIEW);
        for (String kind : List.of("LINK#x", "AUDIT#x", "x")) {
            table.put(Map.of(
                    "pk", AttributeValue.fromS("SESSION#" + session.id()),
                    "sk", AttributeValue.fromS(kind),
                    "linked_pk", AttributeValue.fromS("IDEMPOTENCY#x")));
        }

        given().delete("/kyc/sessions/" + session.id()).then().statusCode(200);

        assertThat(table.mentioning(session.id())).isEmpty();
    }

    private void damaged(
            DynamoDbClient dynamo, Started session, String name, String what, Optional<AttributeValue> value) {
        String as = name + " " + what;
        damage(dynamo, session, name, value.orElse(null));
        SideEffects before = SideEffects.paid(aws);

        for (Response response : List.of(
                given().get("/kyc/sessions/" + session.id()),
                given().header("Authorization", "Bearer " + session.token())
                        .get("/kyc/sessions/" + session.id() + "/status"),
                KycApi.post(session, "/kyc/complete-liveness", Map.of("liveness_session_id", "none")))) {
            assertThat(response.statusCode()).as(as + response.asString()).isIn(200, 401, 404, 409, 410, 422, 500);
            if (response.statusCode() == 500) {
                Refusal.of(500, "internal_error").check(response);
            }
        }
        assertThat(given().header("Authorization", "Bearer " + tokens.token(id(session), "null"))
                        .get("/kyc/sessions/" + session.id() + "/status")
                        .statusCode())
                .as(as + ": a token that can be guessed")
                .isNotEqualTo(200);
        assertThat(SideEffects.paid(aws)).as(as).isEqualTo(before);

        Response erased = given().delete("/kyc/sessions/" + session.id());
        if (name.equals("tenant")) {
            assertThat(erased.statusCode()).as(as).isEqualTo(404);
            return;
        }
        assertThat(erased.statusCode()).as(as + erased.asString()).isEqualTo(200);
        assertThat(table.mentioning(session.id())).as(as).isEmpty();
    }

    private static SessionId id(Started session) {
        return new SessionId(session.id());
    }

    private static Map<String, Optional<AttributeValue>> damages() {
        Map<String, Optional<AttributeValue>> damages = new HashMap<>();
        damages.put("missing", Optional.empty());
        damages.put("no number", Optional.of(AttributeValue.fromS("x" + Refusal.MARKER)));
        damages.put("no text and huge", Optional.of(AttributeValue.fromN("99999999999999999999999")));
        damages.put("a list", Optional.of(AttributeValue.fromL(List.of(AttributeValue.fromBool(true)))));
        damages.put("empty facts", Optional.of(AttributeValue.fromS("{}")));
        return damages;
    }

    private static void damage(DynamoDbClient dynamo, Started session, String name, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(item(dynamo, session));
        if (value == null) {
            item.remove(name);
        } else {
            item.put(name, value);
        }
        dynamo.putItem(put -> put.tableName(LocalAwsResource.TABLE).item(item));
    }

    private static Map<String, AttributeValue> item(DynamoDbClient dynamo, Started session) {
        return dynamo.getItem(get -> get.tableName(LocalAwsResource.TABLE)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("SESSION#" + session.id()),
                                "sk", AttributeValue.fromS("STATE")))
                        .consistentRead(true))
                .item();
    }

    private Started stored(State state) {
        String id = UUID.randomUUID().toString();
        Session session = TestSessions.of(
                "local",
                TestSessions.STARTED,
                TestSessions.in(state, true, Liveness.PASSED).withId(id));
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return new Started(
                id, tokens.token(session.id(), session.facts().start().nonce()));
    }
}
