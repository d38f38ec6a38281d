package io.kyc.aws;

import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes the SDK's calls: times them, and turns what they throw into this service's codes. Nothing of AWS's message goes on; the
 * log gets its error code and request id.
 */
@Singleton
class AwsCalls {
    private static final Logger LOG = Logger.getLogger(AwsCalls.class);
    private static final Duration THROTTLED = Duration.ofSeconds(5);
    private static final Duration DOWN = Duration.ofSeconds(10);
    private static final Set<String> THROTTLES = Set.of(
            "ThrottlingException",
            "ProvisionedThroughputExceededException",
            "LimitExceededException",
            "RequestLimitExceeded",
            "SlowDown",
            "TransactionConflictException",
            "TransactionInProgressException",
            "TooManyRequestsException");

    private final Metrics metrics;

    AwsCalls(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Makes a call.
     *
     * @param operation for logs and metrics, for example {@code Textract.AnalyzeID}
     * @throws KycException {@code aws_throttled}, {@code aws_unavailable}, {@code internal_error} for a refusal that is a
     *     defect or a wrong set-up here
     */
    <T> T make(String operation, Supplier<T> call) {
        long started = System.nanoTime();
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw translated(operation, e);
        } catch (SdkException e) {
            // No answer: refused, reset, timed out, or no credentials.
            LOG.warnf("aws=%s failed=%s", operation, e.getClass().getSimpleName());
            throw unavailable(operation, e);
        } finally {
            metrics.timeSince(Metric.AWS_LATENCY, operation, started);
            LOG.debugf(
                    "aws=%s ms=%d",
                    operation, Duration.ofNanos(System.nanoTime() - started).toMillis());
        }
    }

    private KycException translated(String operation, AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        LOG.warnf("aws=%s status=%d code=%s aws_request_id=%s", operation, e.statusCode(), code, e.requestId());
        if (e.isThrottlingException() || code != null && THROTTLES.contains(code)) {
            metrics.count(Metric.AWS_THROTTLES, operation);
            return throttled(e);
        }
        if (e.statusCode() >= 500) {
            return unavailable(operation, e);
        }
        metrics.count(Metric.AWS_ERRORS, operation);
        return new KycException(ErrorCode.INTERNAL_ERROR, "A service refused a call that should be right.", e);
    }

    /** The refusal when AWS throttles something that a call does on the way. */
    static KycException throttled(SdkException e) {
        return new KycException(ErrorCode.AWS_THROTTLED, "Nothing was lost. Try again later.", e)
                .withRetryAfter(THROTTLED);
    }

    private KycException unavailable(String operation, SdkException e) {
        metrics.count(Metric.AWS_ERRORS, operation);
        return new KycException(ErrorCode.AWS_UNAVAILABLE, "Nothing was lost. Try again later.", e)
                .withRetryAfter(DOWN);
    }
}
