package io.kyc.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the local AWS together with dev mode, on fixed ports, and logs its addresses. */
@Singleton
@IfBuildProfile("dev")
public class DevLocalAws {
    /**
     * Room for the pictures of about sixty verifications of the sample. Without a limit the process would grow as long
     * as it runs.
     */
    private static final long MOST_OBJECT_BYTES = 64L << 20;

    private static final Logger LOG = Logger.getLogger(DevLocalAws.class);

    private final LocalAws.Builder options;
    private final String bucket;
    private final int httpPort;
    private LocalAws aws;

    DevLocalAws(
            @ConfigProperty(name = "kyc.local.port", defaultValue = "4566") int port,
            @ConfigProperty(name = "kyc.local.s3-port", defaultValue = "4567") int s3Port,
            @ConfigProperty(name = "kyc.local.dynamodb-port", defaultValue = "4568") int dynamoDbPort,
            @ConfigProperty(name = "kyc.local.models", defaultValue = "models") Path models,
            @ConfigProperty(name = "kyc.image.bucket") String bucket,
            @ConfigProperty(name = "kyc.aws.table", defaultValue = "kyc-sessions") String table,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int httpPort) {
        this.bucket = bucket;
        this.httpPort = httpPort;
        this.options = LocalAws.builder()
                .port(port)
                .s3Port(s3Port)
                .dynamoDbPort(dynamoDbPort)
                .models(models)
                .bucket(bucket)
                .sessionsTable(table)
                .mostObjectBytes(MOST_OBJECT_BYTES)
                .warmUp(true);
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        aws = options.start();
        LOG.infof(
                """

                  Page         http://localhost:%1$d/             (try a verification, look at sessions)
                  API          http://localhost:%1$d/kyc (operators) and /kyc/..., /functions/...
                  Swagger UI   http://localhost:%1$d/q/swagger-ui
                  Health       http://localhost:%1$d/q/health
                  Local AWS    %2$s (Textract, Rekognition, /local/liveness)
                  Local S3     %3$s, bucket %5$s
                  DynamoDB     %4$s
                  AWS keys     %6$s / %7$s, region %8$s; everything is in memory and gone at the end
                  Try it       examples/verify.sh          (in a second terminal)
                """,
                httpPort,
                aws.endpoint(),
                aws.s3Endpoint(),
                aws.dynamoDbEndpoint(),
                bucket,
                aws.accessKey(),
                aws.secretKey(),
                aws.region());
    }

    void stop(@Observes ShutdownEvent event) {
        if (aws != null) {
            aws.close();
        }
    }
}
