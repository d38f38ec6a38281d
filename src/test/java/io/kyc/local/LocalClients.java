package io.kyc.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The real SDK clients for a local AWS. They retry only broken connections to S3, and are closed with this. */
public final class LocalClients implements AutoCloseable {
    static final int S3_ATTEMPTS = 7;

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final List<SdkAutoCloseable> built = new ArrayList<>();
    private final LocalAws aws;
    private final AwsBasicCredentials credentials;
    private final Duration timeout;

    public LocalClients(LocalAws aws) {
        this(aws, AwsBasicCredentials.create(aws.accessKey(), aws.secretKey()), Duration.ofSeconds(60));
    }

    public LocalClients(LocalAws aws, AwsBasicCredentials credentials, Duration timeout) {
        this.aws = aws;
        this.credentials = credentials;
        this.timeout = timeout;
    }

    public TextractClient textract() {
        return built(TextractClient.builder(), aws.endpoint());
    }

    public RekognitionClient rekognition() {
        return built(RekognitionClient.builder(), aws.endpoint());
    }

    public S3Client s3() {
        // The JDK keeps five connections for all clients of a process. The server may have closed each of them, and the
        // client does not send a body twice by itself.
        return built(
                S3Client.builder().forcePathStyle(true),
                aws.s3Endpoint(),
                StandardRetryStrategy.builder()
                        .useClientDefaults(false)
                        .maxAttempts(S3_ATTEMPTS)
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .retryOnExceptionOrCause(IOException.class)
                        .build());
    }

    public DynamoDbClient dynamoDb() {
        return built(DynamoDbClient.builder(), aws.dynamoDbEndpoint());
    }

    public DynamoDbStreamsClient dynamoDbStreams() {
        return built(DynamoDbStreamsClient.builder(), aws.dynamoDbEndpoint());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C built(
            B builder, URI endpoint) {
        return built(builder, endpoint, AwsRetryStrategy.doNotRetry());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C built(
            B builder, URI endpoint, RetryStrategy retries) {
        C client = builder.endpointOverride(endpoint)
                .region(Region.of(aws.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retries)
                        .apiCallTimeout(timeout)
                        .build())
                .build();
        built.add(client);
        return client;
    }

    @Override
    public void close() {
        built.forEach(SdkAutoCloseable::close);
        http.close();
    }
}
