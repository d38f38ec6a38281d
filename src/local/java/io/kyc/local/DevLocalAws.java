package io.kyc.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Starts the local AWS together with dev mode, on fixed ports, and logs its addresses. It runs until dev mode ends, over
 * reloads too.
 */
@Singleton
@IfBuildProfile("dev")
public class DevLocalAws {
    private static final Logger LOG = Logger.getLogger(DevLocalAws.class);

    private final Map<String, String> options;
    private final Path classes;
    private final LivenessWay liveness;
    private final int httpPort;

    DevLocalAws(
            @ConfigProperty(name = "kyc.local.port", defaultValue = "4566") int port,
            @ConfigProperty(name = "kyc.local.s3-port", defaultValue = "4567") int s3Port,
            @ConfigProperty(name = "kyc.local.dynamodb-port", defaultValue = "4568") int dynamoDbPort,
            @ConfigProperty(name = "kyc.local.models", defaultValue = "models") Path models,
            @ConfigProperty(name = "kyc.local.project", defaultValue = ".") Path project,
            @ConfigProperty(name = "kyc.image.bucket") String bucket,
            @ConfigProperty(name = "kyc.aws.table", defaultValue = "kyc-sessions") String table,
            @ConfigProperty(name = "kyc.liveness.stream-role") Optional<String> streamRole,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int httpPort) {
        this.options = Map.of(
                "kyc.local.port", Integer.toString(port),
                "kyc.local.s3-port", Integer.toString(s3Port),
                "kyc.local.dynamodb-port", Integer.toString(dynamoDbPort),
                "kyc.local.models", models.toString(),
                "kyc.image.bucket", bucket,
                "kyc.aws.table", table);
        this.classes = project.resolve("target/classes");
        this.liveness = new LivenessWay(project, streamRole);
        this.httpPort = httpPort;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        KeptLocalAws.start(classes, options);
        LOG.infof(
                """

                  Page         http://localhost:%1$d/             (try a verification, look at sessions)
                  API          http://localhost:%1$d/kyc (operators) and /kyc/..., /functions/...
                  Swagger UI   http://localhost:%1$d/q/swagger-ui
                  Health       http://localhost:%1$d/q/health
                  Local AWS    http://127.0.0.1:%2$s (Textract, Rekognition, /local/liveness, /local/faults)
                  Liveness     %9$s
                  Local S3     http://127.0.0.1:%3$s, bucket %5$s
                  DynamoDB     http://127.0.0.1:%4$s
                  AWS keys     %6$s / %7$s, region %8$s; everything is in memory and gone at the end
                  Try it       examples/verify.sh          (in a second terminal)
                """,
                httpPort,
                options.get("kyc.local.port"),
                options.get("kyc.local.s3-port"),
                options.get("kyc.local.dynamodb-port"),
                options.get("kyc.image.bucket"),
                LocalAws.ACCESS_KEY,
                LocalAws.SECRET_KEY,
                LocalAws.REGION,
                liveness.inWords());
    }
}
