package io.kyc.infra;

import static io.kyc.verification.TestSessions.STARTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.functions.LivenessRegistry;
import io.kyc.functions.Reservations;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs the template's pipe on the stream of a real table, with the items that the code writes. */
@BlackBox
class EventPipeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pipe PIPE = Pipe.named("EventPipe");

    LocalAws aws;

    @Inject
    Sessions sessions;

    @Inject
    Reservations reservations;

    @Inject
    LivenessRegistry livenesses;

    private LocalClients clients;

    @BeforeEach
    void open() {
        clients = new LocalClients(aws);
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void forwardsEveryAuditItemOnceAndNothingElse() {
        Session session = movedOnce();
        SessionId reserved = new SessionId(UUID.randomUUID().toString());
        reservations.reserve(reserved, caller());
        livenesses.record(UUID.randomUUID().toString(), reserved, caller());
        touchAndDelete(audit(session.id(), 1));

        List<JsonNode> taken = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (JsonNode record : StreamRecords.all(clients)) {
            boolean audit = record.at("/dynamodb/Keys/sk/S").asText().matches("AUDIT#\\d+")
                    && record.path("eventName").asText().equals("INSERT");
            assertThat(PIPE.takes(record)).as("%s", record).isEqualTo(audit);
            kinds.add(record.path("eventName").asText() + " "
                    + record.at("/dynamodb/Keys/pk/S").asText().split("#")[0] + " "
                    + record.at("/dynamodb/Keys/sk/S").asText().split("#")[0]);
            if (audit && of(session, record)) {
                taken.add(record);
            }
        }

        assertThat(kinds)
                .contains(
                        "INSERT SESSION STATE",
                        "INSERT SESSION EXPIRY",
                        "MODIFY SESSION STATE",
                        "INSERT SESSION LINK",
                        "INSERT IDEMPOTENCY -",
                        "INSERT LIVENESS -",
                        "MODIFY SESSION AUDIT",
                        "REMOVE SESSION AUDIT");
        assertThat(taken).hasSize(2);
    }

    @Test
    void makesAnEventWithoutPersonalData() {
        Session session = movedOnce();

        List<JsonNode> events = events(session);

        assertThat(events)
                .containsExactly(
                        JSON.valueToTree(Map.of(
                                "id",
                                session.id() + "_1",
                                "tenant",
                                TestSessions.TENANT,
                                "session_id",
                                session.id().value(),
                                "version",
                                "1",
                                "from",
                                "NONE",
                                "to",
                                "REVIEW",
                                "at",
                                "2126-03-01T10:00:00.000Z",
                                "reference",
                                "case-2126/7 é",
                                "reasons",
                                "")),
                        JSON.valueToTree(Map.of(
                                "id",
                                session.id() + "_2",
                                "tenant",
                                TestSessions.TENANT,
                                "session_id",
                                session.id().value(),
                                "version",
                                "2",
                                "from",
                                "REVIEW",
                                "to",
                                "DECLINED",
                                "at",
                                "2126-03-01T10:01:00.000Z",
                                "reference",
                                "case-2126/7 é",
                                "reasons",
                                "portrait_not_found")));
        for (JsonNode event : events) {
            DocumentedEvent.assertConforms(event);
            assertThat(event.toString())
                    .doesNotContain("Zoë", "Ørsted", "1990-01-31", "operator-one", "applicant", "branch");
        }
    }

    @Test
    void hasNoReferenceWhereTheOperatorGaveNone() {
        Started started = KycApi.start();
        given().delete("/kyc/sessions/" + started.id()).then().statusCode(200);

        assertThat(events("SESSION#" + started.id()))
                .extracting(event ->
                        event.path("to").asText() + event.path("reference").asText())
                .containsExactly("CREATED", "ERASING");
    }

    @Test
    void forwardsOneAttributeAsText() {
        Session session = movedOnce();
        JsonNode item = StreamRecords.all(clients).stream()
                .filter(record -> of(session, record) && PIPE.takes(record))
                .findFirst()
                .orElseThrow()
                .at("/dynamodb/NewImage");
        assertThat(PIPE.variables())
                .isEqualTo(item.at("/event/M").properties().stream()
                        .map(field -> "dynamodb.NewImage.event.M." + field.getKey() + ".S")
                        .collect(Collectors.toSet()));
        assertThat(PIPE.template().replaceAll("\"<\\$\\.[A-Za-z_.]+>\"", ""))
                .as("unquoted")
                .doesNotContain("<");
        assertThat(item.properties()).as("more than the event").hasSizeGreaterThan(1);
    }

    @Test
    void isDocumented() {
        List<String> states = Stream.of(State.values()).map(State::name).toList();
        JsonNode example = DocumentedEvent.example();
        JsonNode target = PIPE.properties().at("/TargetParameters/EventBridgeEventBusParameters");

        DocumentedEvent.assertConforms(example.path("detail"));
        assertThat(example.path("source")).isEqualTo(target.path("Source"));
        assertThat(example.path("detail-type")).isEqualTo(target.path("DetailType"));
        assertThat(DocumentedEvent.values("to"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(states.stream(), Stream.of("EXPIRED")).toList());
        assertThat(DocumentedEvent.values("from"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("NONE"), states.stream()).toList());
    }

    @Test
    void triesAgainWhileTheStreamStillHasTheRecord() {
        JsonNode source = PIPE.properties().at("/SourceParameters/DynamoDBStreamParameters");

        assertThat(source.path("MaximumRetryAttempts").asInt()).isEqualTo(-1);
        assertThat(source.path("MaximumRecordAgeInSeconds").asInt()).isBetween(3600, 24 * 3600 - 1);
        assertThat(source.at("/DeadLetterConfig/Arn/Fn::GetAtt").asText()).isEqualTo("EventDeadLetters.Arn");
        assertThat(source.path("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
    }

    private Session movedOnce() {
        Session session = TestSessions.decided(UUID.randomUUID().toString());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        Session claimed = TestSessions.claimed(session, Step.START_LIVENESS, "lease", STARTED.plusSeconds(60));
        assertThat(sessions.claim(session, claimed, STARTED)).isTrue();
        assertThat(sessions.commit(
                        TestSessions.to(State.DECLINED, claimed),
                        claimed.lease().orElseThrow(),
                        Optional.of(answer(session))))
                .isTrue();
        return session;
    }

    private static KeptAnswers.Kept answer(Session session) {
        return new KeptAnswers.Kept(
                UUID.randomUUID().toString(),
                "0".repeat(64),
                session.id(),
                new AnswerFormat.Answered(200, Optional.of("{\"LAST_NAME\":\"Ørsted\"}")),
                STARTED);
    }

    /** Changes and deletes the item, as TTL would, and as no code does today. */
    private void touchAndDelete(Map<String, AttributeValue> key) {
        clients.dynamoDb()
                .updateItem(update -> update.tableName(LocalAwsResource.TABLE)
                        .key(key)
                        .updateExpression("SET touched = :yes")
                        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
        clients.dynamoDb()
                .deleteItem(delete -> delete.tableName(LocalAwsResource.TABLE).key(key));
    }

    private static Map<String, AttributeValue> audit(SessionId id, int version) {
        return Map.of(
                "pk", AttributeValue.fromS("SESSION#" + id),
                "sk", AttributeValue.fromS("AUDIT#%06d".formatted(version)));
    }

    private static Caller caller() {
        return new Caller(TestSessions.TENANT, "operator-one", Set.of(Scope.VERIFY));
    }

    private List<JsonNode> events(Session session) {
        return events("SESSION#" + session.id());
    }

    private List<JsonNode> events(String partition) {
        return PIPE.events(StreamRecords.all(clients).stream()
                .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().equals(partition))
                .toList());
    }

    private static boolean of(Session session, JsonNode record) {
        return record.at("/dynamodb/Keys/pk/S").asText().equals("SESSION#" + session.id());
    }
}
