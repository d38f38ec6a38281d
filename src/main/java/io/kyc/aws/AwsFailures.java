package io.kyc.aws;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns what an SDK call throws into this service's codes. Nothing of AWS's message goes on; the log gets its code and request id. */
final class AwsFailures {
    private static final Logger LOG = Logger.getLogger(AwsFailures.class);
    private static final Duration THROTTLED = Duration.ofSeconds(5);
    private static final Duration DOWN = Duration.ofSeconds(10);
    private static final Set<String> THROTTLES = Set.of(
            "ThrottlingException",
            "ProvisionedThroughputExceededException",
            "LimitExceededException",
            "RequestLimitExceeded",
            "SlowDown",
            "TooManyRequestsException");

    private AwsFailures() {}

    /**
     * Makes a call.
     *
     * @param operation for the log, for example {@code Textract.AnalyzeID}
     * @throws KycException {@code aws_throttled}, {@code aws_unavailable}, {@code internal_error} for a refusal that is a
     *     defect or a wrong set-up here
     */
    static <T> T calling(String operation, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw translated(operation, e);
        } catch (SdkException e) {
            // No answer: refused, reset, timed out, or no credentials.
            LOG.warnf("aws=%s failed: %s", operation, e.getClass().getSimpleName());
            throw unavailable(e);
        }
    }

    private static KycException translated(String operation, AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        LOG.warnf("aws=%s status=%d code=%s aws_request_id=%s", operation, e.statusCode(), code, e.requestId());
        if (e.isThrottlingException() || code != null && THROTTLES.contains(code)) {
            return new KycException(ErrorCode.AWS_THROTTLED, "Nothing was lost. Try again later.", e)
                    .withRetryAfter(THROTTLED);
        }
        if (e.statusCode() >= 500) {
            return unavailable(e);
        }
        return new KycException(ErrorCode.INTERNAL_ERROR, "A service refused a call that should be right.", e);
    }

    private static KycException unavailable(SdkException e) {
        return new KycException(ErrorCode.AWS_UNAVAILABLE, "Nothing was lost. Try again later.", e)
                .withRetryAfter(DOWN);
    }
}
