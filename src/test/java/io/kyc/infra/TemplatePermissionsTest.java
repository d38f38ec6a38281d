package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every single action that the deployed roles may do. */
class TemplatePermissionsTest {
    private static final JsonNode RESOURCES = YamlTree.template().path("Resources");
    private static final EvidenceKeys KEYS = new EvidenceKeys("session-1");

    @Test
    void allowsTheFunctionExactlyItsCalls() {
        assertThat(actions("FunctionRole").keySet())
                .containsExactlyInAnyOrder(
                        "textract:AnalyzeID",
                        "rekognition:DetectFaces",
                        "rekognition:CompareFaces",
                        "rekognition:CreateFaceLivenessSession",
                        "rekognition:GetFaceLivenessSessionResults",
                        "rekognition:DeleteFaces",
                        "s3:GetObject",
                        "s3:PutObject",
                        "s3:DeleteObject",
                        "s3:ListBucket",
                        "dynamodb:BatchGetItem",
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Query",
                        "dynamodb:UpdateItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:ConditionCheckItem",
                        "dynamodb:BatchWriteItem",
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:Encrypt",
                        "kms:GenerateDataKey",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo",
                        "logs:CreateLogStream",
                        "logs:PutLogEvents",
                        "xray:PutTraceSegments",
                        "xray:PutTelemetryRecords");
    }

    @Test
    void everyActionThatCanNameAResourceNamesOne() {
        actions("FunctionRole").forEach((action, resources) -> {
            boolean nameless = Set.of("textract", "rekognition", "xray").contains(action.split(":")[0])
                    && !action.equals("rekognition:DeleteFaces");
            assertThat(resources.contains("*")).as(action).isEqualTo(nameless);
        });
    }

    @Test
    void picturesAreReachedUnderTheCodesOwnPrefixes() {
        Map<String, Set<String>> actions = actions("FunctionRole");

        assertThat(actions.get("s3:PutObject"))
                .containsExactlyInAnyOrder(
                        objects(KEYS.document(1, Side.FRONT)),
                        objects(KEYS.portrait(1)),
                        objects(KEYS.livenessPrefix(1)),
                        objects(KEYS.uploads()));
        assertThat(actions.get("s3:GetObject"))
                .containsExactlyInAnyOrder(
                        objects(KEYS.uploads()),
                        objects(KEYS.document(1, Side.FRONT)),
                        objects(KEYS.namedPortrait()),
                        objects(KEYS.namedReference()));
        assertThat(actions.get("s3:DeleteObject"))
                .as("everything that is erased")
                .containsExactlyInAnyOrderElementsOf(KEYS.all().stream()
                        .map(TemplatePermissionsTest::objects)
                        .toList());
    }

    @Test
    void keyIsUsedOnlyThroughTheServicesThatHoldTheData() {
        for (String role : List.of("FunctionRole", "EventPipeRole")) {
            for (JsonNode statement : statements(role)) {
                if (statement.path("Action").toString().contains("kms:")) {
                    assertThat(statement
                                    .at("/Condition/StringEquals/kms:ViaService")
                                    .toString())
                            .as(statement.path("Sid").asText())
                            .contains(".amazonaws.com");
                }
            }
        }
    }

    @Test
    void browserMayOnlyStreamItsLivenessVideo() {
        assertThat(actions("StreamRole").keySet()).containsExactly("rekognition:StartFaceLivenessSession");
        assertThat(actions("LivenessRole").keySet()).containsExactly("rekognition:StartFaceLivenessSession");
        for (String guests : List.of("IdentityPool", "LivenessRole", "IdentityPoolRoles")) {
            assertThat(RESOURCES.at("/" + guests + "/Condition").asText()).isEqualTo("HasIdentityPool");
        }
    }

    @Test
    void functionAloneMayAssumeTheStreamsRole() {
        JsonNode trust = RESOURCES.at("/StreamRole/Properties/AssumeRolePolicyDocument/Statement");
        JsonNode policy = RESOURCES.path("StreamRolePolicy");
        JsonNode statement = policy.at("/Properties/PolicyDocument/Statement");

        assertThat(trust).hasSize(1);
        assertThat(trust.at("/0/Principal/AWS/Fn::GetAtt").asText()).isEqualTo("FunctionRole.Arn");
        assertThat(policy.at("/Properties/RoleName/Ref").asText()).isEqualTo("FunctionRole");
        assertThat(statement).hasSize(1);
        assertThat(statement.at("/0/Action").asText()).isEqualTo("sts:AssumeRole");
        assertThat(statement.at("/0/Resource/Fn::GetAtt").asText()).isEqualTo("StreamRole.Arn");
        for (String part : List.of("StreamRole", "StreamRolePolicy", "StreamCredentialsAlarm")) {
            assertThat(RESOURCES.at("/" + part + "/Condition").asText()).isEqualTo("GivesStreamCredentials");
        }
    }

    @Test
    void pipeMayReadTheStreamAndPutEventsAndNothingElse() {
        assertThat(actions("EventPipeRole"))
                .isEqualTo(Map.of(
                        "dynamodb:DescribeStream", Set.of("Table.StreamArn"),
                        "dynamodb:GetRecords", Set.of("Table.StreamArn"),
                        "dynamodb:GetShardIterator", Set.of("Table.StreamArn"),
                        "dynamodb:ListStreams", Set.of("Table.StreamArn"),
                        "kms:Decrypt", Set.of("Key.Arn"),
                        "events:PutEvents", Set.of("EventBus.Arn"),
                        "sqs:SendMessage", Set.of("EventDeadLetters.Arn")));
        JsonNode pipes = RESOURCES
                .at("/EventPipeRole/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals")
                .path("aws:SourceArn");
        assertThat(pipes).hasSize(2);
        for (String pipe : List.of("EventPipe", "ExpiryPipe")) {
            String name = RESOURCES.at("/" + pipe + "/Properties/Name/Fn::Sub").asText();
            assertThat(pipes)
                    .extracting(arn -> arn.path("Fn::Sub").asText())
                    .anyMatch(arn -> arn.endsWith(":pipe/" + name));
        }
    }

    @Test
    void functionMayTakeEventsOutOfTheWebhooksQueuesAndNothingElse() {
        JsonNode policy = RESOURCES.path("WebhookPolicy");
        JsonNode statement = policy.at("/Properties/PolicyDocument/Statement/0");

        assertThat(policy.at("/Properties/RoleName/Ref").asText()).isEqualTo("FunctionRole");
        assertThat(policy.at("/Properties/PolicyDocument/Statement")).hasSize(1);
        assertThat(statement.path("Action"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
        assertThat(statement.path("Resource"))
                .extracting(queue -> queue.path("Fn::GetAtt").asText())
                .containsExactlyInAnyOrder("WebhookQueue.Arn", "WebhookRetries.Arn");
    }

    @Test
    void onlyTheRuleMayPutEventsIntoTheWebhooksQueues() {
        JsonNode policy = RESOURCES.at("/WebhookQueuesPolicy/Properties/PolicyDocument/Statement");

        assertThat(policy).hasSize(1);
        assertThat(policy.at("/0/Action").asText()).isEqualTo("sqs:SendMessage");
        assertThat(policy.at("/0/Principal/Service").asText()).isEqualTo("events.amazonaws.com");
        assertThat(policy.at("/0/Condition/ArnEquals/aws:SourceArn/Fn::GetAtt").asText())
                .isEqualTo("WebhookRule.Arn");
    }

    @Test
    void allowsFacesOnlyInTheStacksCollectionsIfSwitchedOn() {
        JsonNode policy = RESOURCES.path("SeenFacesPolicy");
        JsonNode statement = policy.at("/Properties/PolicyDocument/Statement/0");

        assertThat(policy.path("Condition").asText()).isEqualTo("KeepsFaces");
        assertThat(policy.at("/Properties/RoleName/Ref").asText()).isEqualTo("FunctionRole");
        assertThat(policy.at("/Properties/PolicyDocument/Statement")).hasSize(1);
        assertThat(statement.path("Action"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "rekognition:CreateCollection", "rekognition:IndexFaces", "rekognition:SearchFacesByImage");
        String prefix = RESOURCES
                .at("/Function/Properties/Environment/Variables/KYC_SEEN_FACES_COLLECTION_PREFIX/Ref")
                .asText();
        assertThat(statement.at("/Resource/Fn::Sub").asText()).endsWith(":collection/${" + prefix + "}.*");
        assertThat(actions("FunctionRole").get("rekognition:DeleteFaces"))
                .containsExactly(statement.at("/Resource/Fn::Sub").asText());
    }

    @Test
    void hasAWebhookOnlyIfAnAddressIsGiven() {
        RESOURCES
                .properties()
                .forEach(resource -> assertThat(
                                resource.getValue().path("Condition").asText())
                        .as(resource.getKey())
                        .satisfies(condition -> assertThat(condition.equals("HasWebhook"))
                                .isEqualTo(resource.getKey().startsWith("Webhook"))));
    }

    private static JsonNode statements(String role) {
        JsonNode policies = RESOURCES.path(role).at("/Properties/Policies");
        assertThat(policies).hasSize(1);
        assertThat(RESOURCES.path(role).at("/Properties/ManagedPolicyArns").isMissingNode())
                .isTrue();
        return policies.at("/0/PolicyDocument/Statement");
    }

    /** The resources of each action. */
    private static Map<String, Set<String>> actions(String role) {
        Map<String, Set<String>> actions = new TreeMap<>();
        for (JsonNode statement : statements(role)) {
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            Set<String> resources = new HashSet<>();
            each(statement.path("Resource"))
                    .forEach(resource -> resources.add(
                            resource.isObject() ? resource.elements().next().asText() : resource.asText()));
            each(statement.path("Action"))
                    .forEach(action -> actions.computeIfAbsent(action.asText(), name -> new TreeSet<>())
                            .addAll(resources));
        }
        return actions;
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : Set.of(oneOrMany);
    }

    private static String objects(String key) {
        return "${Bucket.Arn}/" + key.substring(0, key.indexOf('/')) + "/*";
    }
}
