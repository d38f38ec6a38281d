package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.access.AccessConfig;
import io.kyc.aws.AwsConfig;
import io.kyc.decision.Check;
import io.kyc.liveness.LivenessConfig;
import io.kyc.metrics.Metric;
import io.kyc.metrics.MetricsConfig;
import io.kyc.parallel.DeadlineConfig;
import io.kyc.seen.SeenConfig;
import io.kyc.verification.VerificationConfig;
import io.kyc.webhook.WebhookConfig;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code infra/template.yaml} agrees with the code. */
class TemplateTest {
    private static final JsonNode RESOURCES = YamlTree.template().path("Resources");
    private static final JsonNode FUNCTION = RESOURCES.at("/Function/Properties");

    /** Read by Quarkus's native start, not by this application. */
    private static final Set<String> NATIVE = Set.of("DISABLE_SIGNAL_HANDLERS");

    /** Set by Lambda itself in every function. */
    private static final Set<String> OF_LAMBDA = Set.of("AWS_REGION");

    @Test
    void routesAndTheirCallersAreThoseOfTheOpenApiDocument() {
        Map<String, String> documented = new HashMap<>();
        YamlTree.read(Path.of("docs", "openapi.yaml"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String key = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    documented.put(
                            key,
                            method.getValue().at("/security/0").fieldNames().next());
                }));

        Map<String, String> deployed = ofType("AWS::ApiGatewayV2::Route")
                .collect(Collectors.toMap(
                        route -> route.path("RouteKey").asText(),
                        route -> route.path("AuthorizationType").isObject() ? "operator" : "client_token"));

        assertThat(documented).isNotEmpty();
        assertThat(deployed).isEqualTo(documented);
    }

    @Test
    void everyRouteIsThrottledByDefault() {
        assertThat(ofType("AWS::ApiGatewayV2::Stage")).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.path("RouteSettings").properties())
                    .extracting(Map.Entry::getKey)
                    .as("what has limits of its own")
                    .containsExactlyInAnyOrder("POST /kyc/process-document", "GET /kyc/sessions/{session_id}/status")
                    .allMatch(key -> ofType("AWS::ApiGatewayV2::Route")
                            .anyMatch(route -> route.path("RouteKey").asText().equals(key)));
            stage.path("RouteSettings").forEach(route -> {
                assertThat(route.path("ThrottlingRateLimit").path("Ref").asText())
                        .endsWith("ThrottleRate");
                assertThat(route.path("ThrottlingBurstLimit").path("Ref").asText())
                        .endsWith("ThrottleBurst");
                assertThat(route.path("DetailedMetricsEnabled").asBoolean()).isTrue();
            });
            assertThat(stage.path("DefaultRouteSettings").path("ThrottlingRateLimit"))
                    .hasToString("{\"Ref\":\"ThrottleRate\"}");
            assertThat(stage.path("DefaultRouteSettings").path("ThrottlingBurstLimit"))
                    .hasToString("{\"Ref\":\"ThrottleBurst\"}");
        });
        assertThat(RESOURCES.at("/Stage/DependsOn"))
                .extracting(JsonNode::asText)
                .as("a stage takes settings only for routes that are there")
                .containsExactlyInAnyOrder("ProcessDocumentRoute", "SessionStatusRoute");
        for (String limit : List.of(
                "ThrottleRate",
                "ThrottleBurst",
                "DocumentThrottleRate",
                "DocumentThrottleBurst",
                "StatusThrottleRate",
                "StatusThrottleBurst")) {
            JsonNode parameter = YamlTree.template().path("Parameters").path(limit);
            assertThat(parameter.path("Default").asInt()).as(limit).isBetween(1, 1_000);
            assertThat(parameter.path("MinValue").asInt()).as(limit).isPositive();
        }
    }

    @Test
    void onlyTheApiAndTheWebhooksQueuesInvokeTheFunction() {
        assertThat(ofType("AWS::Lambda::Url"))
                .as("a second door, without an authorizer")
                .isEmpty();
        assertThat(FUNCTION.path("FunctionUrlConfig").isMissingNode()).isTrue();
        assertThat(FUNCTION.path("Events").isMissingNode()).isTrue();
        assertThat(ofType("AWS::Lambda::Permission")).hasSize(1).allSatisfy(permission -> {
            assertThat(permission.path("Principal").asText()).isEqualTo("apigateway.amazonaws.com");
            assertThat(permission.path("SourceArn").toString()).contains("execute-api", "${Api}");
        });
        assertThat(ofType("AWS::Lambda::EventSourceMapping"))
                .extracting(source -> source.at("/EventSourceArn/Fn::GetAtt").asText())
                .as("queues that only the stack's own rule may write to")
                .containsExactlyInAnyOrder("WebhookQueue.Arn", "WebhookRetries.Arn");
        assertThat(ofType("AWS::ApiGatewayV2::Integration"))
                .allSatisfy(integration -> assertThat(
                                integration.path("PayloadFormatVersion").asText())
                        .as("identities stand in this one's place for them")
                        .isEqualTo("2.0"));
    }

    @Test
    void operatorsPassAnAuthorizerInEitherMode() {
        ofType("AWS::ApiGatewayV2::Route")
                .filter(route -> route.path("AuthorizationType").isObject())
                .forEach(route -> {
                    assertThat(route.path("AuthorizationType"))
                            .hasToString("{\"Fn::If\":[\"OperatorsByJwt\",\"JWT\",\"AWS_IAM\"]}");
                    assertThat(route.path("AuthorizerId"))
                            .hasToString("{\"Fn::If\":[\"OperatorsByJwt\",{\"Ref\":\"JwtAuthorizer\"},"
                                    + "{\"Ref\":\"AWS::NoValue\"}]}");
                });
    }

    @Test
    void accessParametersHaveTheCodesDefaults() throws ReflectiveOperationException {
        for (String claims : new String[] {"tenantClaim", "actorClaim", "scopeClaims", "scopePrefix"}) {
            String parameter = FUNCTION.path("Environment")
                    .path("Variables")
                    .path(environmentName("kyc.access.", AccessConfig.class, claims))
                    .path("Ref")
                    .asText();
            assertThat(YamlTree.template()
                            .path("Parameters")
                            .path(parameter)
                            .path("Default")
                            .asText())
                    .as(parameter)
                    .isEqualTo(AccessConfig.class
                            .getDeclaredMethod(claims)
                            .getAnnotation(WithDefault.class)
                            .value());
        }
    }

    @Test
    void everyRouteLeadsToTheFunction() {
        assertThat(ofType("AWS::ApiGatewayV2::Route")
                        .map(route -> route.at("/Target/Fn::Sub").asText()))
                .isNotEmpty()
                .containsOnly("integrations/${Integration}");
        assertThat(RESOURCES
                        .at("/Integration/Properties/IntegrationUri/Fn::GetAtt")
                        .asText())
                .isEqualTo("Function.Arn");
    }

    @Test
    void environmentIsWhatTheApplicationReads() throws IOException {
        Set<String> set = fieldNames(FUNCTION.at("/Environment/Variables"));
        Set<String> placeholders = placeholders();

        Set<String> read = new HashSet<>(placeholders);
        for (String claims : new String[] {"roles", "tenantClaim", "actorClaim", "scopeClaims", "scopePrefix"}) {
            read.add(environmentName("kyc.access.", AccessConfig.class, claims));
        }
        read.add("KYC_SETTINGS");
        read.add(environmentName("kyc.aws.", AwsConfig.class, "table"));
        read.add(environmentName("kyc.liveness.", LivenessConfig.class, "challenge"));
        read.add(environmentName("kyc.liveness.", LivenessConfig.class, "photosensitive"));
        read.add(environmentName("kyc.liveness.", LivenessConfig.class, "streamRole"));
        read.add(environmentName("kyc.verification.", VerificationConfig.class, "retention"));
        read.add(environmentName("kyc.metrics.", MetricsConfig.class, "namespace"));
        read.add(environmentName("kyc.seen.faces.", SeenConfig.Faces.class, "enabled"));
        read.add(environmentName("kyc.seen.faces.", SeenConfig.Faces.class, "collectionPrefix"));
        for (String webhook : new String[] {"url", "secret", "formerSecret"}) {
            read.add(environmentName("kyc.webhook.", WebhookConfig.class, webhook));
        }
        read.addAll(NATIVE);
        assertThat(set).isSubsetOf(read);

        placeholders.removeAll(OF_LAMBDA);
        assertThat(set).containsAll(placeholders);
    }

    @Test
    void corsIsThatOfTheApplication() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            properties.load(reader);
        }
        JsonNode cors = RESOURCES.at("/Api/Properties/CorsConfiguration/Fn::If/1");

        Map<String, String> members =
                Map.of("methods", "AllowMethods", "headers", "AllowHeaders", "exposed-headers", "ExposeHeaders");
        members.forEach((key, member) -> assertThat(cors.path(member))
                .extracting(JsonNode::asText)
                .as(member)
                .containsExactly(
                        properties.getProperty("quarkus.http.cors." + key).split(",")));
        assertThat(Duration.parse(properties.getProperty("quarkus.http.cors.access-control-max-age")))
                .isEqualTo(Duration.ofSeconds(cors.path("MaxAge").asLong()));
        assertThat(cors.has("AllowCredentials")).isFalse();
    }

    @Test
    void picturesAndSessionsAreKeptForTheSameTime() {
        String sessions = FUNCTION.at("/Environment/Variables/KYC_VERIFICATION_RETENTION/Fn::Sub")
                .asText();
        JsonNode retention = RESOURCES.at("/Bucket/Properties/LifecycleConfiguration/Rules/0");

        assertThat(retention.has("Prefix")).isFalse();
        assertThat(retention.at("/ExpirationInDays/Ref").asText()).isEqualTo("RetentionDays");
        assertThat(sessions).isEqualTo("P${RetentionDays}D");
        assertThat(Duration.parse(sessions.replace("${RetentionDays}", "90"))).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void timeLimitsNestInsideEachOther() throws ReflectiveOperationException {
        Duration call = defaultOf(AwsConfig.class, "callTimeout");
        Duration lease = defaultOf(VerificationConfig.class, "lease");
        Duration function = Duration.ofSeconds(FUNCTION.path("Timeout").asLong());
        Duration gateway = Duration.ofMillis(
                RESOURCES.at("/Integration/Properties/TimeoutInMillis").asLong());

        Duration work = defaultOf(DeadlineConfig.class, "work");
        Duration longest = work.plus(defaultOf(DeadlineConfig.class, "release"));

        assertThat(call).isLessThan(work);
        // A request has at least a second for its work besides waiting for AWS.
        assertThat(longest.plusSeconds(1)).isLessThan(function);
        assertThat(function).isLessThan(gateway).isLessThan(lease);
    }

    @Test
    void dashboardAndAlarmsWatchMetricsThatTheApplicationWrites() {
        Map<String, String> written =
                Stream.of(Metric.values()).collect(Collectors.toMap(Metric::title, Metric::dimension));
        String dashboard =
                RESOURCES.at("/Dashboard/Properties/DashboardBody/Fn::Sub").asText();
        Map<String, String> shown = new HashMap<>();
        Pattern.compile("\\$\\{AWS::StackName}\\\\\",(\\w+)} MetricName=\\\\\"(\\w+)")
                .matcher(dashboard)
                .results()
                .forEach(search -> shown.put(search.group(2), search.group(1)));

        assertThat(shown).isNotEmpty();
        assertThat(written).containsAllEntriesOf(shown);
        RESOURCES
                .at("/LivenessFailuresAlarm/Properties/Metrics")
                .findValues("Metric")
                .forEach(metric -> {
                    assertThat(metric.path("MetricName").asText()).isEqualTo(Metric.LIVENESS_COMPLETED.title());
                    assertThat(metric.at("/Dimensions/0/Name").asText())
                            .isEqualTo(Metric.LIVENESS_COMPLETED.dimension());
                });
        assertThat(RESOURCES.at("/LivenessFailuresAlarm/Properties/Metrics").findValuesAsText("Value"))
                .isSubsetOf(Stream.of(Check.Result.values())
                        .map(Check.Result::wireName)
                        .toList())
                .containsExactlyInAnyOrder("pass", "review", "fail");
    }

    @Test
    void functionIsTheNativeExecutable() {
        assertThat(FUNCTION.path("CodeUri").asText()).isEqualTo("../target/function.zip");
        assertThat(FUNCTION.path("Runtime").asText()).isEqualTo("provided.al2023");
        assertThat(FUNCTION.path("Handler").asText()).isEqualTo("bootstrap");
        assertThat(FUNCTION.path("MemorySize").asInt()).isEqualTo(512);
    }

    private static Stream<JsonNode> ofType(String type) {
        return StreamSupport.stream(RESOURCES.spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"));
    }

    private static Set<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The names of environment variables in {@code application.properties}, written <code>${LIKE_THIS:}</code>. */
    private static Set<String> placeholders() throws IOException {
        String properties = Files.readString(Path.of("src", "main", "resources", "application.properties"));
        return Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]")
                .matcher(properties)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String environmentName(String prefix, Class<?> config, String method) {
        assertThat(config.getDeclaredMethods())
                .anyMatch(declared -> declared.getName().equals(method));
        String key = prefix + method.replaceAll("([A-Z])", "_$1");
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Duration defaultOf(Class<?> config, String method) throws ReflectiveOperationException {
        return Duration.parse(config.getDeclaredMethod(method)
                .getAnnotation(WithDefault.class)
                .value());
    }
}
