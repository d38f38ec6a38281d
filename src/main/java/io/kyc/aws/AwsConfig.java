package io.kyc.aws;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Configures the Textract and Rekognition clients; S3 and DynamoDB are configured by {@code quarkus.s3.*} and {@code
 * quarkus.dynamodb.*}.
 */
@ConfigMapping(prefix = "kyc.aws")
public interface AwsConfig {

    /** The table of sessions. Default: {@code kyc-sessions}. */
    @WithDefault("kyc-sessions")
    String table();

    /** The address of Textract and Rekognition, if it is not AWS's own. Unset in production. */
    Optional<URI> endpointOverride();

    /** The region (environment: {@code AWS_REGION}). */
    Optional<String> region();

    /** Static credentials, for the local AWS only; on Lambda they come from the function's role. */
    Optional<String> accessKeyId();

    /** The secret of {@link #accessKeyId}. */
    Optional<String> secretAccessKey();

    /** Time limit for opening a connection. Default: 2 s. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Time limit for one attempt of a call. Default: 10 s. */
    @WithDefault("PT10S")
    Duration attemptTimeout();

    /** Time limit for a call with all its attempts; below the function's own timeout of 29 s. Default: 20 s. */
    @WithDefault("PT20S")
    Duration callTimeout();

    /**
     * Number of attempts of one call of any of the four clients: the first one and its repetitions after throttling or
     * a 5xx. Default: 3.
     */
    @WithDefault("3")
    int maxAttempts();
}
