package io.kyc.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Starts the local AWS of dev mode, from texts: they are the same classes in each loader ({@link KeptLocalAws}). The
 * options are those of dev mode by their names, {@code kyc.local.port} and so on, with {@code kyc.image.bucket} and
 * {@code kyc.aws.table}.
 */
public final class DevLocalAwsStart implements Function<Map<String, String>, AutoCloseable> {
    /**
     * Room for the pictures of about forty verifications of the sample. Without a limit the process would grow as long
     * as it runs.
     */
    private static final long MOST_OBJECT_BYTES = 44L << 20;

    @Override
    public AutoCloseable apply(Map<String, String> options) {
        return LocalAws.builder()
                .port(Integer.parseInt(options.get("kyc.local.port")))
                .s3Port(Integer.parseInt(options.get("kyc.local.s3-port")))
                .dynamoDbPort(Integer.parseInt(options.get("kyc.local.dynamodb-port")))
                .models(Path.of(options.get("kyc.local.models")))
                .bucket(options.get("kyc.image.bucket"))
                .sessionsTable(options.get("kyc.aws.table"))
                .mostObjectBytes(MOST_OBJECT_BYTES)
                .deletesExpiredEvery(LocalAws.DELETION)
                .warmUp(true)
                .start();
    }
}
