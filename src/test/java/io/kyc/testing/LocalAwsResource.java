package io.kyc.testing;

import io.kyc.local.LocalAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;

/**
 * The local AWS for black-box tests: random ports, told to the application by runtime configuration only. Its nets run once for each
 * picture.
 */
public class LocalAwsResource implements QuarkusTestResourceLifecycleManager {
    public static final String BUCKET = "your-kyc-bucket";
    public static final String TABLE = "kyc-sessions";

    private LocalAws aws;

    /** A field of a test that wants the local AWS itself. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Inject {}

    @Override
    public Map<String, String> start() {
        aws = builder().start();
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

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(aws, new TestInjector.AnnotatedAndMatchesType(Inject.class, LocalAws.class));
    }

    @Override
    public void stop() {
        if (aws != null) {
            aws.close();
        }
    }
}
