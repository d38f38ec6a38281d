package io.kyc.infra;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Expired sessions become events: the items that the code writes, and the template's pipe on their deletion. */
@BlackBox
class ExpiryPipeTest {
    private static final Pipe PIPE = Pipe.named("ExpiryPipe");

    LocalAws aws;

    @Test
    void makesAnEventOfDynamoDbsOwnDeletion() {
        Response start = KycApi.post("/kyc/start-session", Map.of("reference", "case 7 é"));
        Started session = new Started(start.path("session_id"), start.path("client_token"));
        KycApi.processDocument(session, Specimen.NO_DOCUMENT).then().statusCode(200);

        List<JsonNode> events = PIPE.events(List.of(deletedByTime(session)));

        assertThat(events).hasSize(1);
        JsonNode event = events.get(0);
        DocumentedEvent.assertConforms(event);
        assertThat(values(event))
                .isEqualTo(Map.of(
                        "id", session.id() + "_2_expired",
                        "tenant", "local",
                        "session_id", session.id(),
                        "version", "2",
                        "from", "DOCUMENT_PROCESSED",
                        "to", "EXPIRED",
                        "at", start.path("expires_at"),
                        "reference", "case 7 é",
                        "reasons", ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "DOCUMENT_PROCESSED", "LIVENESS_STARTED", "LIVENESS_COMPLETED"})
    void waitsForTheEndOfAnOpenSession(State state) {
        Started session = Verification.of(aws).upTo(state).session();

        Map<String, AttributeValue> item = expiry(session).orElseThrow();

        Instant end = Instant.parse(
                given().get("/kyc/sessions/" + session.id()).then().extract().path("expires_at"));
        assertThat(item.get("ttl").n()).isEqualTo(Long.toString(end.getEpochSecond()));
        assertThat(item.get("event").m().get("from").s()).isEqualTo(state.name());
    }

    @Test
    void makesNoEventOfASessionThatEndsOtherwise() {
        Started approved = Verification.of(aws).upTo(State.APPROVED).session();
        Started cancelled = KycApi.start();
        KycApi.post("/kyc/sessions/" + cancelled.id() + "/cancel", Map.of())
                .then()
                .statusCode(200);
        Started erased = KycApi.start();
        given().delete("/kyc/sessions/" + erased.id()).then().statusCode(200);

        List<JsonNode> records;
        try (LocalClients clients = new LocalClients(aws)) {
            records = StreamRecords.all(clients);
        }
        for (Started session : List.of(approved, cancelled, erased)) {
            assertThat(expiry(session)).isEmpty();
            List<JsonNode> removed = removals(records, session);
            assertThat(removed).as("removed by the service").hasSize(1);
            assertThat(removed).noneMatch(PIPE::takes);
        }
    }

    @Test
    void forwardsWhatTheOtherPipeDoes() {
        Pipe events = Pipe.named("EventPipe");

        assertThat(PIPE.template()).isEqualTo(events.template().replace("NewImage", "OldImage"));
        for (String part : List.of(
                "/Source",
                "/RoleArn",
                "/Target",
                "/TargetParameters/EventBridgeEventBusParameters",
                "/SourceParameters/DynamoDBStreamParameters")) {
            assertThat(PIPE.properties().at(part))
                    .as(part)
                    .isNotEmpty()
                    .isEqualTo(events.properties().at(part));
        }
    }

    /** The session's item that waits for its end. */
    private Optional<Map<String, AttributeValue>> expiry(Started session) {
        try (LocalClients clients = new LocalClients(aws)) {
            return Optional.of(clients.dynamoDb()
                            .getItem(get -> get.tableName(LocalAwsResource.TABLE)
                                    .key(key(session))
                                    .consistentRead(true))
                            .item())
                    .filter(item -> !item.isEmpty());
        }
    }

    /** The record of the item's deletion by the local DynamoDB at the end of the session's time. */
    private JsonNode deletedByTime(Started session) {
        Map<String, AttributeValue> item = expiry(session).orElseThrow();
        aws.deleteExpired(Instant.ofEpochSecond(Long.parseLong(item.get("ttl").n())));
        assertThat(expiry(session)).isEmpty();
        try (LocalClients clients = new LocalClients(aws)) {
            JsonNode record = removals(StreamRecords.all(clients), session).get(0);
            ObjectNode byTheService = record.deepCopy();
            byTheService.remove("userIdentity");
            assertThat(PIPE.takes(byTheService)).as("without the mark").isFalse();
            return record;
        }
    }

    private static List<JsonNode> removals(List<JsonNode> records, Started session) {
        return records.stream()
                .filter(record -> record.path("eventName").asText().equals("REMOVE"))
                .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("EXPIRY"))
                .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().equals("SESSION#" + session.id()))
                .toList();
    }

    private static Map<String, AttributeValue> key(Started session) {
        return Map.of("pk", AttributeValue.fromS("SESSION#" + session.id()), "sk", AttributeValue.fromS("EXPIRY"));
    }

    private static Map<String, String> values(JsonNode event) {
        return event.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().asText()));
    }
}
