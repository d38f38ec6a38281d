package io.kyc.testing;

import io.kyc.local.LocalAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * The local AWS for black-box tests, on random ports that the application learns by runtime configuration only. Its
 * nets run once for each picture. It sets the fields of a test that have the type {@link LocalAws}, {@link LocalTable}
 * or {@link LocalBucket}.
 */
public class LocalAwsResource implements QuarkusTestResourceLifecycleManager {
    public static final String BUCKET = "your-kyc-bucket";
    public static final String TABLE = "kyc-sessions";

    private LocalAws aws;
    private LocalTable table;
    private LocalBucket bucket;

    @Override
    public Map<String, String> start() {
        aws = builder().start();
        table = LocalTable.of(aws);
        bucket = LocalBucket.of(aws);
        return Map.of(
                // A page takes a busy machine longer than it takes AWS.
                "kyc.aws.attempt-timeout", "PT40S",
                "kyc.aws.call-timeout", "PT60S",
                "kyc.aws.endpoint-override", aws.endpoint().toString(),
                "quarkus.s3.endpoint-override", aws.s3Endpoint().toString(),
                "quarkus.dynamodb.endpoint-override", aws.dynamoDbEndpoint().toString());
    }

    protected LocalAws.Builder builder() {
        return LocalAws.builder()
                .models(Path.of(System.getProperty("kyc.local.models", "models")))
                .bucket(BUCKET)
                .sessionsTable(TABLE)
                .recall(true)
                .warmUp(true);
    }

    /** Called before each test, which must not meet faults from an earlier test. */
    @Override
    public void inject(TestInjector injector) {
        aws.faults().clear();
        fill(injector, LocalAws.class, aws);
        fill(injector, LocalTable.class, table);
        fill(injector, LocalBucket.class, bucket);
    }

    /** Sets the test's fields of exactly this type. */
    static <T> void fill(TestInjector injector, Class<T> type, T value) {
        injector.injectIntoFields(value, field -> field.getType() == type);
    }

    @Override
    public void stop() {
        if (aws != null) {
            bucket.close();
            table.close();
            aws.close();
        }
    }
}
