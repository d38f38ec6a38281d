package io.kyc.aws;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Builds the clients of S3 and DynamoDB as Quarkus' extensions configure them ({@code quarkus.s3.*}, {@code
 * quarkus.dynamodb.*}). Like the other two clients they make {@code kyc.aws.max-attempts} attempts and keep the
 * request's deadline. The SDK's own number of attempts (eight for DynamoDB) would repeat a throttled call until its
 * time is over, and the throttling would never be reported.
 */
class StoreClients {
    private final AwsConfig config;

    StoreClients(AwsConfig config) {
        this.config = config;
    }

    /** A proxy, so that the first call of S3 builds the client: starting and reading a session need no call of S3. */
    @Produces
    @ApplicationScoped
    S3Client s3(S3ClientBuilder builder) {
        return configured(builder).build();
    }

    @Produces
    @Singleton
    DynamoDbClient dynamoDb(DynamoDbClientBuilder builder) {
        return configured(builder).build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
        ClientOverrideConfiguration extension = builder.overrideConfiguration();
        WithinDeadline deadline =
                extension.apiCallTimeout().map(WithinDeadline::new).orElseGet(WithinDeadline::new);
        return builder.overrideConfiguration(extension.toBuilder()
                .addExecutionInterceptor(deadline)
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(config.maxAttempts())
                        .build())
                .build());
    }
}
