package io.kyc.aws;

import io.kyc.parallel.Deadline;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Lets no call outlast the request that makes it: where the request's {@link Deadline} leaves less than the client's own limit of
 * a call, what is left is the limit, attempts and pauses included. All four clients have it.
 */
@RegisterForReflection
public class WithinDeadline implements ExecutionInterceptor {
    private final Duration s3;
    private final Duration dynamoDb;
    private final Duration others;

    /** For the clients that Quarkus' extensions make, which know this class by name ({@code quarkus.s3.interceptors}). */
    public WithinDeadline() {
        // For others than these two, what the request has left is the limit.
        this(limit("quarkus.s3.api-call-timeout"), limit("quarkus.dynamodb.api-call-timeout"), Duration.ofDays(1));
    }

    /** @param limit of a call of the client */
    WithinDeadline(Duration limit) {
        this(limit, limit, limit);
    }

    private WithinDeadline(Duration s3, Duration dynamoDb, Duration others) {
        this.s3 = s3;
        this.dynamoDb = dynamoDb;
        this.others = others;
    }

    private static Duration limit(String key) {
        return ConfigProvider.getConfig().getValue(key, Duration.class);
    }

    /** @throws SdkClientException when nothing is left: the call is not made */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        Optional<Duration> left = Deadline.current().map(Deadline::left).filter(shorterThan(limit(request)));
        if (left.isEmpty()) {
            return request;
        }
        if (left.get().toMillis() <= 0) {
            throw SdkClientException.create("the request has no time left for this call");
        }
        return limited((AwsRequest) request, left.get());
    }

    private Duration limit(SdkRequest request) {
        if (request instanceof S3Request) {
            return s3;
        }
        return request instanceof DynamoDbRequest ? dynamoDb : others;
    }

    private static Predicate<Duration> shorterThan(Duration limit) {
        return left -> left.compareTo(limit) < 0;
    }

    private static AwsRequest limited(AwsRequest request, Duration left) {
        AwsRequestOverrideConfiguration override = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .apiCallTimeout(left)
                .build();
        return request.toBuilder().overrideConfiguration(override).build();
    }
}
