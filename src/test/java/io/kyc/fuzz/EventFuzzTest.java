package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.SideEffects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events that no gateway sends: with missing parts, parts of another type, payload format 1.0, or a wrong flag. Only
 * someone who may invoke the function itself can send them, so a plain failure is an allowed answer. Showing internals
 * or dying is not.
 */
@BlackBox
class EventFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FunctionUnderTest function = new FunctionUnderTest();

    LocalAws aws;

    @Test
    void noEventShowsInternalsOrStopsTheFunction() {
        List<JsonNode> seeds = seeds();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Fuzz.run(400, random -> {
            JsonNode seed = seeds.get(random.nextInt(seeds.size())).deepCopy();
            byte[] event = random.nextInt(4) == 0
                    ? Bytes.mutated(seed.toString().getBytes(StandardCharsets.UTF_8), random)
                    : mutated(seed, random).toString().getBytes(StandardCharsets.UTF_8);
            FunctionUnderTest.Returned returned = function.invoke(event);
            statuses.merge(returned.status(), 1, Integer::sum);
            // A failure goes to Lambda, which tells a gateway's client nothing about it. An answer goes to the client.
            if (returned.status() == 200) {
                String about = new String(event, StandardCharsets.UTF_8);
                assertThat(returned.body())
                        .as(about)
                        .doesNotContain("\tat ", "io.kyc", "java.lang.", "software.amazon", "jackson");
                mustBeSuccessOrProblem(returned.body(), about);
            }
        });
        System.out.println("event fuzz: " + statuses);
        assertThat(KycApi.start().id()).as("still serves").isNotBlank();
    }

    private static void mustBeSuccessOrProblem(String answered, String event) {
        try {
            JsonNode answer = JSON.readTree(answered);
            int status = answer.path("statusCode").asInt();
            if (status >= 400 && answer.has("body")) {
                assertThat(JSON.readTree(answer.path("body").asText())
                                .path("code")
                                .asText())
                        .as("%s for %s", answered, event)
                        .isNotEmpty();
            }
        } catch (IOException e) {
            throw new AssertionError(answered, e);
        }
    }

    /**
     * Events of other services, or of none. The function gives the framework's plain error or fails, and does nothing.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // API Gateway's REST API, payload format 1.0.
                "{\"resource\":\"/kyc/start-session\",\"path\":\"/kyc/start-session\",\"httpMethod\":\"POST\",\"body\":\"{}\","
                        + "\"headers\":{\"Content-Type\":\"application/json\"},\"requestContext\":{\"httpMethod\":\"POST\","
                        + "\"authorizer\":{\"claims\":{\"tenant\":\"acme\",\"sub\":\"x\",\"scope\":\"kyc:verify\"}}}}",
                // A load balancer.
                "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"arn:aws:elasticloadbalancing:x\"}},\"httpMethod\":\"POST\","
                        + "\"path\":\"/kyc/start-session\",\"headers\":{},\"body\":\"{}\",\"isBase64Encoded\":false}",
                // EventBridge, S3, SQS.
                "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\",\"detail\":{}}",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{\"object\":{\"key\":\"uploads/x\"}}}]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]}",
                // A WebSocket API.
                "{\"requestContext\":{\"routeKey\":\"$connect\",\"eventType\":\"CONNECT\",\"connectionId\":\"x\"}}",
                "{}",
                "null",
                "[]",
                "\"\"",
                "7",
                "",
                "\u0000"
            })
    void otherEventsDoNothing(String event) {
        SideEffects before = SideEffects.of(aws);

        FunctionUnderTest.Returned returned = function.invoke(event.getBytes(StandardCharsets.UTF_8));

        assertThat(SideEffects.of(aws)).isEqualTo(before);
        if (returned.status() == 200) {
            assertThat(returned.body())
                    .contains("\"statusCode\":500")
                    .contains("Internal Server Error")
                    .doesNotContain("\tat ", "io.kyc", "java.lang.", "software.amazon", "jackson");
        }
        assertThat(KycApi.start().id()).as("still serves").isNotBlank();
    }

    private static JsonNode mutated(JsonNode event, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<ObjectNode> objects = objects(event);
            ObjectNode at = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            at.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty()) {
                continue;
            }
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> at.remove(name);
                case 1 -> at.putNull(name);
                case 2 -> at.put(name, Fuzz.one(random, "", "1.0", "é\u0000", "x".repeat(5000), "true"));
                case 3 -> at.put(name, random.nextInt());
                case 4 -> at.put(name, !at.path(name).asBoolean());
                case 5 -> at.put(Fuzz.one(random, "expect", "content-length", "upgrade"), "100-continue");
                case 6 ->
                    at.put("rawPath", Fuzz.one(random, "/kyc/sessions/a b", "/kyc/sessions/%zz", "?", "%", "kyc"));
                default -> at.putArray(name).add("a");
            }
        }
        return event;
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    /** The committed events that cost nothing, one with payload format 1.0, and one of a queue. */
    private static List<JsonNode> seeds() {
        try (Stream<Path> files = Files.list(Path.of("test_events"))) {
            List<JsonNode> seeds = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                if (Stream.of("start", "status", "16-session", "complete").anyMatch(file.toString()::contains)) {
                    seeds.add(JSON.readTree(file.toFile()));
                }
            }
            seeds.add(JSON.readTree("""
                    {"version":"1.0","resource":"/kyc/start-session","path":"/kyc/start-session","httpMethod":"POST",
                     "headers":{"Content-Type":"application/json"},"multiValueHeaders":{"Content-Type":["application/json"]},
                     "requestContext":{"accountId":"123456789012","stage":"$default","requestId":"r","httpMethod":"POST"},
                     "body":"{}","isBase64Encoded":false}"""));
            seeds.add(JSON.readTree("""
                    {"Records":[{"messageId":"059f36b4-87a3-44ab-83d2-661975830a7d","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS",
                     "body":"{\\"source\\":\\"kyc-lambda\\",\\"detail\\":{\\"id\\":\\"some-session_1\\",\\"to\\":\\"REVIEW\\"}}",
                     "attributes":{"ApproximateReceiveCount":"1"},"eventSource":"aws:sqs",
                     "eventSourceARN":"arn:aws:sqs:us-east-1:123456789012:queue","awsRegion":"us-east-1"}]}"""));
            return seeds;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
