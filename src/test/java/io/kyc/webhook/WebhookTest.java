package io.kyc.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.kyc.local.LocalAws;
import io.kyc.local.event.EventFeed;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function with a receiver: it gets messages of the queue as Lambda hands them over. */
@BlackBox
@QuarkusTestResource(value = ReceiverResource.class, restrictToAnnotatedClass = true)
class WebhookTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    LocalAws aws;
    TestReceiver receiver;

    @Test
    void postsAnEventSignedByBothSecrets() throws IOException {
        assertThat(failed(invoke(queue(message("m-1", event("2f1b6c0a-8a52_5", "REVIEW"))))))
                .isEmpty();

        TestReceiver.Received post = receiver.next();
        assertThat(post.line()).isEqualTo("POST /hooks/kyc HTTP/1.1");
        assertThat(post.headers()).containsEntry("webhook-id", "2f1b6c0a-8a52_5");
        Instant end = Instant.parse(KycApi.post("/kyc/start-session", Map.of()).path("expires_at"));
        assertThat(Long.parseLong(post.headers().get("webhook-timestamp")))
                .as("now, a day before a session of now ends")
                .isCloseTo(end.minus(Duration.ofDays(1)).getEpochSecond(), within(60L));
        assertThat(post.headers().get("webhook-signature").split(" ")).hasSize(2);
        for (String secret : List.of(ReceiverResource.SECRET, ReceiverResource.FORMER)) {
            assertThatCode(() -> verify(secret, post)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> verify("whsec_q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE", post))
                .isInstanceOf(WebhookVerificationException.class);
        JsonNode body = JSON.readTree(post.body());
        assertThat(body.path("type").asText()).isEqualTo("session.review");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-22T10:00:01.482Z");
        assertThat(body.path("data"))
                .isEqualTo(event("2f1b6c0a-8a52_5", "REVIEW").path("detail"));
    }

    /** Its answer tells the queue which messages to give again; the invocation itself succeeds. */
    @ParameterizedTest
    @ValueSource(ints = {301, 308, 400, 401, 404, 409, 429, 500, 503})
    void leavesInTheQueueWhatTheReceiverRefuses(int status) throws IOException {
        receiver.behave(TestReceiver.status(status, "Location: " + receiver.url("/elsewhere") + "\r\n"));

        assertThat(failed(invoke(queue(message("m-" + status, event("refused-1_1", "APPROVED"))))))
                .containsExactly("m-" + status);
        assertThat(receiver.next().line()).contains("/hooks/kyc");
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void repeatsAnEventUnderTheSameIdWithANewTime() throws IOException {
        receiver.behave(TestReceiver.status(500));
        JsonNode event = event("repeated-1_3", "DECLINED");
        assertThat(failed(invoke(queue(message("m-1", event))))).containsExactly("m-1");
        receiver.behave(TestReceiver.status(200));
        assertThat(failed(invoke(queue(message("m-1", event))))).isEmpty();

        TestReceiver.Received first = receiver.next();
        TestReceiver.Received second = receiver.next();
        assertThat(second.headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Long.parseLong(second.headers().get("webhook-timestamp")))
                .isGreaterThanOrEqualTo(Long.parseLong(first.headers().get("webhook-timestamp")));
    }

    @Test
    void givesUpAnEventThatTheReceiverWantsNoMore() throws IOException {
        receiver.behave(TestReceiver.status(410));

        assertThat(failed(invoke(queue(message("m-1", event("gone-0001_1", "APPROVED"))))))
                .isEmpty();
    }

    @Test
    void leavesInTheQueueWhatGotNoAnswer() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        receiver.behave(client -> end.await());
        assertThat(failed(invoke(queue(message("silent", event("silent-01_1", "APPROVED"))))))
                .containsExactly("silent");
        end.countDown();

        receiver.behave(TestReceiver.raw("SSH-2.0\r\n"));
        assertThat(failed(invoke(queue(message("odd", event("odd-00001_1", "APPROVED"))))))
                .containsExactly("odd");
    }

    @Test
    void tellsTheMessagesOfABatchApart() throws IOException {
        ObjectNode two = queue(message("good", event("batch-001_1", "APPROVED")));
        two.withArray("Records").add(message("bad", JSON.readTree("{\"detail\":{}}")));

        assertThat(failed(invoke(two))).containsExactly("bad");
        assertThat(receiver.next().headers()).containsEntry("webhook-id", "batch-001_1");
    }

    /** From a transition in the table to the receiver, as in dev mode. */
    @Test
    void postsWhatHappensToASession() throws IOException {
        receiver.behave(TestReceiver.status(503));
        EventFeed feed = EventFeed.start(
                aws.streamed(LocalAwsResource.TABLE),
                event -> invoke(JSON.readTree(event)).asString());
        try {
            KycApi.Started session = KycApi.start();
            JsonNode refused = postAbout(session);
            receiver.behave(TestReceiver.status(204));
            JsonNode taken = postAbout(session);

            assertThat(taken).isEqualTo(refused);
            assertThat(taken.path("type").asText()).isEqualTo("session.created");
            assertThat(taken.at("/data/from").asText()).isEqualTo("NONE");
            assertThat(taken.at("/data/version").asText()).isEqualTo("1");
        } finally {
            feed.close();
        }
    }

    @Test
    void postsThatASessionsTimeIsOver() throws IOException {
        EventFeed feed = EventFeed.start(
                aws.streamed(LocalAwsResource.TABLE),
                event -> invoke(JSON.readTree(event)).asString());
        try {
            Response start = KycApi.post("/kyc/start-session", Map.of());
            KycApi.Started session = new KycApi.Started(start.path("session_id"), start.path("client_token"));
            assertThat(postAbout(session).path("type").asText()).isEqualTo("session.created");

            aws.deleteExpired(Instant.parse(start.path("expires_at")));

            JsonNode over = postAbout(session);
            assertThat(over.path("type").asText()).isEqualTo("session.expired");
            assertThat(over.at("/data/from").asText()).isEqualTo("CREATED");
            assertThat(over.at("/data/at").asText()).isEqualTo(start.path("expires_at"));
        } finally {
            feed.close();
        }
    }

    /** The next post about the session; other tests' sessions are in the table as well. */
    private JsonNode postAbout(KycApi.Started session) throws IOException {
        while (true) {
            TestReceiver.Received post = receiver.next();
            JsonNode body = JSON.readTree(post.body());
            if (body.at("/data/session_id").asText().equals(session.id())) {
                assertThat(post.headers())
                        .containsEntry("webhook-id", body.at("/data/id").asText());
                assertThatCode(() -> verify(ReceiverResource.SECRET, post)).doesNotThrowAnyException();
                return body;
            }
        }
    }

    /** Messages with bytes that nobody sends. What gets out is signed; the rest stays in the queue or fails. */
    @Test
    void noMessageGetsOutUnsignedOrStopsTheFunction() throws IOException {
        Random random = new Random(20_261_130L);
        byte[] seed = queue(message("m-1", event("mutated-01_1", "REVIEW")))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] odd = " {}[]\":,\\0aA_.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 150; i++) {
            byte[] mutated = seed.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutated[random.nextInt(mutated.length)] = odd[random.nextInt(odd.length)];
            }
            Response answer =
                    given().contentType(ContentType.JSON).body(mutated).post("/_lambda_");

            String about = new String(mutated, StandardCharsets.UTF_8);
            assertThat(answer.statusCode()).as(about).isIn(200, 500);
            if (answer.statusCode() == 200) {
                assertThat(failed(answer)).as(about).hasSizeLessThanOrEqualTo(1);
            }
        }
        for (int posts = receiver.waiting(); posts > 0; posts--) {
            TestReceiver.Received post = receiver.next();
            assertThatCode(() -> verify(ReceiverResource.SECRET, post)).doesNotThrowAnyException();
            assertThat(JSON.readTree(post.body()).path("type").asText()).startsWith("session.");
        }
        assertThat(KycApi.start().id()).as("still serves").isNotBlank();
    }

    /** A caller of the API writes headers, a query and a body, and nothing beside them. */
    @Test
    void aRequestPostsNothing() throws IOException {
        ObjectNode queue = queue(message("m-1", event("stranger-1_1", "APPROVED")));

        for (String path : List.of("/", "/kyc", "/kyc/start-session", "/functions/kyc-orchestrator")) {
            Response answer = given().contentType(ContentType.JSON)
                    .header("Records", queue.path("Records").toString())
                    .queryParam("Records", "x")
                    .body(queue.toString())
                    .post(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        }
        ObjectNode gateway = (ObjectNode) JSON.readTree("""
                {"version":"2.0","rawPath":"/kyc/start-session","rawQueryString":"","headers":{"content-type":"application/json"},
                 "requestContext":{"http":{"method":"POST","path":"/kyc/start-session","sourceIp":"203.0.113.10"}},
                 "body":"{}","isBase64Encoded":false}""");
        gateway.setAll(queue);
        assertThat(invoke(gateway).jsonPath().getInt("statusCode"))
                .as("an event of both")
                .isEqualTo(201);
        assertThat(receiver.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[]}",
                "{\"Records\":null}",
                "{\"Records\":[null]}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\"}]}",
                "{\"Records\":[{\"messageId\":\"\",\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]}",
                "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:s3\",\"body\":\"{}\"}]}",
                "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}],\"requestContext\":{}}",
                "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}],\"rawPath\":\"/kyc\"}",
                // Straight from the bus, without the queue.
                "{\"version\":\"0\",\"source\":\"kyc-lambda\",\"detail\":{\"id\":\"direct-01_1\",\"to\":\"REVIEW\",\"at\":\"2026\"}}"
            })
    void otherEventsFailAndPostNothing(String event) throws IOException {
        Response answer = given().contentType(ContentType.JSON).body(event).post("/_lambda_");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("batchItemFailures");
        assertThat(receiver.waiting()).isZero();
        assertThat(KycApi.start().id()).as("still serves").isNotBlank();
    }

    private static Response invoke(JsonNode event) {
        Response answer =
                given().contentType(ContentType.JSON).body(event.toString()).post("/_lambda_");
        answer.then().statusCode(200);
        return answer;
    }

    /** Lambda's form, and nothing beside it. */
    private static List<String> failed(Response answer) throws IOException {
        JsonNode written = JSON.readTree(answer.asString());
        assertThat(written.properties()).hasSize(1);
        assertThat(written.path("batchItemFailures").isArray()).isTrue();
        return written.path("batchItemFailures").findValuesAsText("itemIdentifier");
    }

    private static ObjectNode queue(ObjectNode message) {
        ObjectNode queue = JSON.createObjectNode();
        queue.putArray("Records").add(message);
        return queue;
    }

    /** As Lambda's documentation shows a message of a standard queue. */
    private static ObjectNode message(String id, JsonNode event) {
        ObjectNode message = JSON.createObjectNode();
        message.put("messageId", id);
        message.put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a...");
        message.put("body", event.toString());
        message.putObject("attributes")
                .put("ApproximateReceiveCount", "1")
                .put("SentTimestamp", "1545082649183")
                .put("SenderId", "AIDAIENQZJOLO23YVJ4VO")
                .put("ApproximateFirstReceiveTimestamp", "1545082649185");
        message.putObject("messageAttributes");
        message.put("md5OfBody", "e4e68fb7bd0e697a0ae8f1bb342846b3");
        message.put("eventSource", "aws:sqs");
        message.put("eventSourceARN", "arn:aws:sqs:eu-west-1:123456789012:kyc-WebhookQueue");
        message.put("awsRegion", "eu-west-1");
        return message;
    }

    private static JsonNode event(String id, String to) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree("""
                {"version":"0","id":"4d7c2f0e-6f5e-1f0a-6c43-1f1c6d1f9a44","detail-type":"KYC session moved",
                 "source":"kyc-lambda","account":"123456789012","time":"2026-11-22T10:00:03Z","region":"eu-west-1",
                 "resources":[],"detail":{"tenant":"acme","at":"2026-11-22T10:00:01.482Z","reasons":""}}""");
        ((ObjectNode) event.path("detail")).put("id", id).put("to", to);
        return event;
    }

    /** As a receiver does that uses the specification's own library. */
    private static void verify(String secret, TestReceiver.Received post) throws WebhookVerificationException {
        Map<String, List<String>> headers = new HashMap<>();
        post.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        new Webhook(secret).verify(post.body(), headers);
    }
}
