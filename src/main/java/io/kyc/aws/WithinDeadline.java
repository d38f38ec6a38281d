package io.kyc.aws;

import io.kyc.parallel.Deadline;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Makes calls end by the deadline of the request that makes them. If the request's {@link Deadline} leaves less time
 * than the client's own limit of a call, the remaining time is the limit, including all attempts and pauses. All four
 * clients have this interceptor.
 */
public class WithinDeadline implements ExecutionInterceptor {
    private final Duration limit;

    /**
     * For a client whose own limit is not known here: the limit is the time that the request has left. For {@code
     * quarkus.textract.interceptors} and the like, if those extensions make the clients.
     */
    public WithinDeadline() {
        this(Duration.ofDays(1));
    }

    /** @param limit the client's own limit of a call */
    WithinDeadline(Duration limit) {
        this.limit = limit;
    }

    /** @throws SdkClientException when no time is left; the call is then not made */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        Optional<Duration> left = Deadline.current().map(Deadline::left).filter(time -> time.compareTo(limit) < 0);
        if (left.isEmpty()) {
            return request;
        }
        if (left.get().toMillis() <= 0) {
            throw SdkClientException.create("the request has no time left for this call");
        }
        return limited((AwsRequest) request, left.get());
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
