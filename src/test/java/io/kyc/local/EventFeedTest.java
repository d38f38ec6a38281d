package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.event.EventFeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which changes of a table become events, and how often. */
class EventFeedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "sessions";
    private static final Instant END = Instant.parse("2126-03-01T10:00:00Z");

    private final BlockingQueue<String> handed = new LinkedBlockingQueue<>();
    private LocalAws aws;
    private LocalClients clients;

    @BeforeEach
    void start() {
        aws = LocalAws.builder().sessionsTable(TABLE).start();
        clients = new LocalClients(aws);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void handsOnTheExpiryOfWhatIsStillOpenOnce() throws Exception {
        EventFeed feed = feed(Map.of());
        put("open", "EXPIRY", END);
        put("decided", "EXPIRY", END);
        put("younger", "EXPIRY", END.plusSeconds(1));
        put("audited", "AUDIT#000001", END);
        clients.dynamoDb().deleteItem(delete -> delete.tableName(TABLE).key(key("decided", "EXPIRY")));
        assertThat(next()).isEqualTo("audited");

        aws.deleteExpired(END);
        aws.deleteExpired(END);
        assertThat(next()).isEqualTo("open");
        aws.deleteExpired(END.plusSeconds(1));
        assertThat(next()).isEqualTo("younger");
        feed.stop();

        assertThat(handed).isEmpty();
    }

    @Test
    void handsOnWhatExpiresByItself() throws Exception {
        try (LocalAws itself = LocalAws.builder()
                        .sessionsTable(TABLE)
                        .clock(Clock.fixed(END, ZoneOffset.UTC))
                        .deletesExpiredEvery(Duration.ofMillis(50))
                        .start();
                LocalClients its = new LocalClients(itself);
                EventFeed feed = EventFeed.start(itself.streamed(TABLE), this::take)) {
            put(its, "younger", "EXPIRY", END.plusSeconds(1));
            put(its, "open", "EXPIRY", END);

            assertThat(next()).isEqualTo("open");
            feed.stop();
        }
        assertThat(handed).isEmpty();
    }

    @Test
    void goesOnWhereTheLastOneStopped() throws Exception {
        put("before", "AUDIT#000001", END);
        EventFeed first = feed(Map.of());
        put("during", "AUDIT#000001", END);
        assertThat(next()).isEqualTo("during");
        Map<String, String> left = first.stop();
        put("between", "EXPIRY", END);
        aws.deleteExpired(END);

        EventFeed second = feed(left);
        assertThat(next()).isEqualTo("between");
        put("after", "AUDIT#000001", END);
        assertThat(next()).isEqualTo("after");
        second.stop();

        assertThat(handed).isEmpty();
    }

    @Test
    void beginsWithWhatComesWhereTheLastOneReadAnotherStream() throws Exception {
        put("before", "AUDIT#000001", END);
        EventFeed feed = feed(Map.of("shardId-of-another-stream", "place"));
        put("after", "AUDIT#000001", END);
        assertThat(next()).isEqualTo("after");
        feed.stop();

        assertThat(handed).isEmpty();
    }

    private EventFeed feed(Map<String, String> left) {
        return EventFeed.start(aws.streamed(TABLE), left, this::take);
    }

    private String take(String message) throws IOException {
        for (JsonNode record : JSON.readTree(message).path("Records")) {
            handed.add(
                    JSON.readTree(record.path("body").asText()).at("/detail/id").asText());
        }
        return "{\"batchItemFailures\":[]}";
    }

    private String next() throws InterruptedException {
        return handed.poll(30, TimeUnit.SECONDS);
    }

    private void put(String name, String sort, Instant end) {
        put(clients, name, sort, end);
    }

    private static void put(LocalClients clients, String name, String sort, Instant end) {
        Map<String, AttributeValue> item = new TreeMap<>(key(name, sort));
        item.put("ttl", AttributeValue.fromN(Long.toString(end.getEpochSecond())));
        item.put("event", AttributeValue.fromM(Map.of("id", AttributeValue.fromS(name))));
        clients.dynamoDb().putItem(put -> put.tableName(TABLE).item(item));
    }

    private static Map<String, AttributeValue> key(String name, String sort) {
        return Map.of("pk", AttributeValue.fromS(name), "sk", AttributeValue.fromS(sort));
    }
}
