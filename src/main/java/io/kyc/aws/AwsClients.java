package io.kyc.aws;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.RekognitionClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.textract.TextractClient;

/**
 * Builds the clients for which Quarkus has no extension on the class path, with one HTTP client for all. A client is
 * built by the first call that needs it, so that the start, and a first request that only reads the table, do not wait
 * for it. The beans are default beans: the extensions {@code quarkus-amazon-textract} and {@code
 * quarkus-amazon-rekognition} replace them when they are added.
 */
class AwsClients {
    /** STS answers within a second; the check's start, which waits for it, must end within the request's time. */
    private static final Duration STS_ATTEMPT = Duration.ofMillis(2500);

    private static final Duration STS_CALL = Duration.ofSeconds(6);

    private final AwsConfig config;

    AwsClients(AwsConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @DefaultBean
    SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(config.connectTimeout())
                .socketTimeout(config.attemptTimeout())
                .build();
    }

    @Produces
    @ApplicationScoped
    @DefaultBean
    TextractClient textract(SdkHttpClient http) {
        return configured(TextractClient.builder(), http).build();
    }

    @Produces
    @ApplicationScoped
    @DefaultBean
    RekognitionClient rekognition(SdkHttpClient http) {
        RekognitionClientBuilder builder = configured(RekognitionClient.builder(), http);
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new LivenessRemarks())
                        .build())
                .build();
    }

    /** Only for the credentials of the liveness stream, where they are switched on. */
    @Produces
    @ApplicationScoped
    @DefaultBean
    StsClient sts(SdkHttpClient http) {
        StsClientBuilder builder = configured(StsClient.builder(), http);
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .apiCallTimeout(shorter(STS_CALL, config.callTimeout()))
                        .apiCallAttemptTimeout(shorter(STS_ATTEMPT, config.attemptTimeout()))
                        .build())
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void close(@Disposes StsClient client) {
        client.close();
    }

    void close(@Disposes TextractClient client) {
        client.close();
    }

    void close(@Disposes RekognitionClient client) {
        client.close();
    }

    void close(@Disposes SdkHttpClient http) {
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, SdkHttpClient http) {
        builder.httpClient(http)
                .credentialsProvider(credentials())
                .overrideConfiguration(override -> override.apiCallTimeout(config.callTimeout())
                        .apiCallAttemptTimeout(config.attemptTimeout())
                        .addExecutionInterceptor(new WithinDeadline(config.callTimeout()))
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(config.maxAttempts())
                                .build()));
        config.region().map(Region::of).ifPresent(builder::region);
        config.endpointOverride().ifPresent(builder::endpointOverride);
        return builder;
    }

    private AwsCredentialsProvider credentials() {
        return config.accessKeyId()
                .<AwsCredentialsProvider>map(
                        id -> StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        id,
                                        config.secretAccessKey()
                                                .orElseThrow(
                                                        () -> new IllegalStateException(
                                                                "kyc.aws.secret-access-key must be set with kyc.aws.access-key-id, but is not")))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
