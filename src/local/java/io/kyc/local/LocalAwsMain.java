package io.kyc.local;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the local AWS alone, for any AWS client. It prints the variables to export and runs until Ctrl-C. System
 * properties, all optional: {@code kyc.local.port} (4566), {@code kyc.local.s3-port} (4567),
 * {@code kyc.local.dynamodb-port} (4568), {@code kyc.local.models} (models), {@code kyc.local.bucket}
 * (your-kyc-bucket), {@code kyc.local.table} (kyc-sessions), {@code kyc.local.recall} (false).
 */
public final class LocalAwsMain {
    private LocalAwsMain() {}

    public static void main(String[] args) {
        // DynamoDB local logs through log4j, which is routed to JBoss LogManager. JBoss LogManager complains unless it
        // is the JDK's log manager.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(console);
        LocalAws aws = LocalAws.builder()
                .port(port(LocalPort.ANALYSIS, 4566))
                .s3Port(port(LocalPort.S3, 4567))
                .dynamoDbPort(port(LocalPort.DYNAMODB, 4568))
                .models(Path.of(System.getProperty("kyc.local.models", "models")))
                .bucket(System.getProperty("kyc.local.bucket", "your-kyc-bucket"))
                .sessionsTable(System.getProperty("kyc.local.table", "kyc-sessions"))
                .recall(Boolean.getBoolean("kyc.local.recall"))
                .deletesExpiredEvery(LocalAws.DELETION)
                .warmUp(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "local-aws-stop"));
        System.out.println(String.join(System.lineSeparator(), exports(aws)));
    }

    /** What a shell needs, so that AWS's clients call this AWS for everything that it has. */
    static List<String> exports(LocalAws aws) {
        return List.of(
                "export AWS_ACCESS_KEY_ID=" + aws.accessKey(),
                "export AWS_SECRET_ACCESS_KEY=" + aws.secretKey(),
                "export AWS_REGION=" + aws.region(),
                "export AWS_DEFAULT_REGION=" + aws.region(),
                "export AWS_ENDPOINT_URL_TEXTRACT=" + aws.endpoint(),
                "export AWS_ENDPOINT_URL_REKOGNITION=" + aws.endpoint(),
                "export AWS_ENDPOINT_URL_STS=" + aws.endpoint(),
                "export AWS_ENDPOINT_URL_S3=" + aws.s3Endpoint(),
                "export AWS_ENDPOINT_URL_DYNAMODB_STREAMS=" + aws.dynamoDbEndpoint(),
                "export AWS_ENDPOINT_URL_DYNAMODB=" + aws.dynamoDbEndpoint());
    }

    private static int port(LocalPort port, int otherwise) {
        int number = Integer.getInteger(port.setting(), otherwise);
        port.taken(Integer.toString(number)).ifPresent(line -> {
            System.err.println(line);
            System.exit(1);
        });
        return number;
    }
}
