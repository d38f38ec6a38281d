package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.metrics.Metric;
import io.kyc.webhook.WebhookConfig;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an event gets from the bus to the function that posts it, and what happens when the receiver does not take it. */
class WebhookTemplateTest {
    private static final JsonNode RESOURCES = YamlTree.template().path("Resources");

    @Test
    void everyEventOfThePipeGoesIntoTheQueue() {
        JsonNode rule = RESOURCES.at("/WebhookRule/Properties");
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put(
                "source",
                RESOURCES
                        .at("/EventPipe/Properties/TargetParameters/EventBridgeEventBusParameters/Source")
                        .asText());

        assertThat(rule.at("/EventBusName/Ref").asText()).isEqualTo("EventBus");
        assertThat(EventPattern.matches(rule.path("EventPattern"), event)).isTrue();
        assertThat(EventPattern.matches(rule.path("EventPattern"), event.put("source", "aws.events")))
                .isFalse();
        assertThat(rule.path("Targets")).hasSize(1);
        assertThat(rule.at("/Targets/0/Arn/Fn::GetAtt").asText()).isEqualTo("WebhookQueue.Arn");
        assertThat(rule.at("/Targets/0/DeadLetterConfig/Arn/Fn::GetAtt").asText())
                .isEqualTo("WebhookDeadLetters.Arn");
        assertThat(rule.at("/Targets/0").has("InputPath"))
                .as("the event is passed on whole")
                .isFalse();
        assertThat(rule.at("/Targets/0").has("InputTransformer")).isFalse();
    }

    @Test
    void repeatsSoonAtFirstAndThenForADay() {
        JsonNode first = RESOURCES.at("/WebhookQueue/Properties");
        JsonNode then = RESOURCES.at("/WebhookRetries/Properties");

        assertThat(first.at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt").asText())
                .isEqualTo("WebhookRetries.Arn");
        assertThat(then.at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt").asText())
                .isEqualTo("WebhookDeadLetters.Arn");
        assertThat(RESOURCES.at("/WebhookDeadLetters/Properties").has("RedrivePolicy"))
                .isFalse();
        assertThat(attempts(first)).isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(attempts(then)).isBetween(Duration.ofHours(24), Duration.ofHours(36));
        assertThat(first.path("VisibilityTimeout").asInt())
                .isLessThan(then.path("VisibilityTimeout").asInt());
        assertThat(seconds(RESOURCES.at("/WebhookDeadLetters/Properties/MessageRetentionPeriod")))
                .as("whoever is called has time")
                .isGreaterThan(attempts(then).plusDays(7));
    }

    /** Lambda's guide asks for six times the function's timeout. Below once, one post would overtake itself. */
    @ParameterizedTest
    @ValueSource(strings = {"WebhookQueue", "WebhookRetries"})
    void hidesAnEventForLongerThanAnInvocationLasts(String queue) {
        Duration function = seconds(RESOURCES.at("/Function/Properties/Timeout"));

        assertThat(seconds(RESOURCES.path(queue).at("/Properties/VisibilityTimeout")))
                .isGreaterThanOrEqualTo(function.multipliedBy(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebhookSource", "WebhookRetriesSource"})
    void handsTheFunctionOneEventAndHearsWhetherItFailed(String source) throws ReflectiveOperationException {
        JsonNode mapping = RESOURCES.path(source).path("Properties");
        Duration post = Duration.parse(WebhookConfig.class
                .getDeclaredMethod("timeout")
                .getAnnotation(WithDefault.class)
                .value());

        assertThat(mapping.at("/FunctionName/Ref").asText()).isEqualTo("Function");
        assertThat(mapping.at("/FunctionResponseTypes/0").asText()).isEqualTo("ReportBatchItemFailures");
        assertThat(post.multipliedBy(mapping.path("BatchSize").asLong()))
                .isPositive()
                .isLessThan(
                        seconds(RESOURCES.at("/Function/Properties/Timeout")).minusSeconds(5));
        assertThat(mapping.at("/ScalingConfig/MaximumConcurrency").asInt())
                .as("Lambda takes no less than 2; a receiver that hangs must not use up the account's concurrency")
                .isBetween(2, 10);
        assertThat(RESOURCES.path(source).path("DependsOn").asText())
                .as("Lambda refuses a mapping whose role may not read the queue")
                .isEqualTo("WebhookPolicy");
    }

    /** The receiver's libraries take a secret only in the specification's form. */
    @Test
    void generatesASecretInTheSpecificationsForm() {
        JsonNode generated = RESOURCES.at("/WebhookSecret/Properties/GenerateSecretString");
        JsonNode environment = RESOURCES.at("/Function/Properties/Environment/Variables");

        assertThat(generated.path("ExcludePunctuation").asBoolean()).isTrue();
        assertThat(generated.path("IncludeSpace").asBoolean()).isFalse();
        int characters = generated.path("PasswordLength").asInt();
        assertThat(characters % 4).as("whole groups of base64").isZero();
        assertThat(characters / 4 * 3).isBetween(24, 64);
        assertThat(environment.at("/KYC_WEBHOOK_SECRET/Fn::If/1/Fn::Sub").asText())
                .isEqualTo("whsec_{{resolve:secretsmanager:${WebhookSecret}:SecretString}}");
        assertThat(environment.at("/KYC_WEBHOOK_FORMER_SECRET/Fn::If/1/Fn::Sub").asText())
                .isEqualTo("whsec_{{resolve:secretsmanager:${WebhookSecret}:SecretString::AWSPREVIOUS}}");
    }

    @Test
    void alarmsWatchWhatIsLateLostAndUnwanted() {
        assertThat(alarm("WebhookLateAlarm")
                        .at("/Dimensions/0/Value/Fn::GetAtt")
                        .asText())
                .isEqualTo("WebhookRetries.QueueName");
        assertThat(alarm("WebhookDeadLettersAlarm")
                        .at("/Dimensions/0/Value/Fn::GetAtt")
                        .asText())
                .isEqualTo("WebhookDeadLetters.QueueName");
        JsonNode gone = alarm("WebhookGoneAlarm");
        assertThat(gone.path("MetricName").asText()).isEqualTo(Metric.WEBHOOK_POSTS.title());
        assertThat(gone.at("/Dimensions/0/Name").asText()).isEqualTo(Metric.WEBHOOK_POSTS.dimension());
        assertThat(gone.at("/Dimensions/0/Value").asText()).isEqualTo("gone");
    }

    private static JsonNode alarm(String name) {
        JsonNode alarm = RESOURCES.path(name).path("Properties");
        assertThat(alarm.at("/AlarmActions/0/Ref").asText()).isEqualTo("Alarms");
        return alarm;
    }

    /** From the first attempt in a queue until the queue gives the event up. */
    private static Duration attempts(JsonNode queue) {
        return seconds(queue.path("VisibilityTimeout"))
                .multipliedBy(queue.at("/RedrivePolicy/maxReceiveCount").asLong());
    }

    private static Duration seconds(JsonNode number) {
        return Duration.ofSeconds(number.asLong());
    }
}
