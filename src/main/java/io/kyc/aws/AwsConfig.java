package io.kyc.aws;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The Textract and Rekognition clients; S3 and DynamoDB are configured by {@code quarkus.s3.*} and {@code quarkus.dynamodb.*}. */
@ConfigMapping(prefix = "kyc.aws")
public interface AwsConfig {

    /** The table of sessions. Default: {@code kyc-sessions}. */
    @WithDefault("kyc-sessions")
    String table();

    /** Another address than AWS's own, for Textract and Rekognition alike. Unset in production. */
    Optional<URI> endpointOverride();

    /** The region (environment: {@code AWS_REGION}). */
    Optional<String> region();

    /** Static credentials, for the local AWS only; in Lambda they come from the function's role. */
    Optional<String> accessKeyId();

    /** Secret of {@link #accessKeyId}. */
    Optional<String> secretAccessKey();

    /** Time to open a connection. Default: 2 s. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Time for one attempt of a call. Default: 10 s. */
    @WithDefault("PT10S")
    Duration attemptTimeout();

    /** Time for a call with all its attempts; below the function's own timeout of 29 s. Default: 20 s. */
    @WithDefault("PT20S")
    Duration callTimeout();

    /** Attempts of one call of any of the four clients: the first and its repetitions after throttling or a 5xx. Default: 3. */
    @WithDefault("3")
    int maxAttempts();
}
