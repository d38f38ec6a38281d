package io.kyc.aws;

import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes the SDK's calls: measures their time, and turns what they throw into this service's codes. AWS's message is not
 * passed on; the log gets AWS's error code and request id.
 */
@Singleton
public class AwsCalls {
    private static final Logger LOG = Logger.getLogger(AwsCalls.class);
    private static final Duration THROTTLED = Duration.ofSeconds(5);
    /**
     * The JDK's client keeps five connections to a server, and all five may have ended; the sixth attempt opens a new
     * one.
     */
    private static final int MOST_CONNECTIONS = 6;
    /** What the JDK's client says when a connection broke off while the body was sent. */
    private static final String NOT_SENT = "Error writing request body to server";
    /** How many connections the SDK tries before it gives up. */
    private static final int OF_THE_SDK = 3;

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

    /** The role's credentials expired on the way. The SDK fetches the next ones by itself. */
    private static final Set<String> EXPIRED = Set.of("ExpiredTokenException", "ExpiredToken", "RequestExpired");

    private final Metrics metrics;

    AwsCalls(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Makes a call.
     *
     * @param operation the name in logs and metrics, for example {@code Textract.AnalyzeID}
     * @throws KycException {@code aws_throttled}, {@code aws_unavailable}, or {@code internal_error} when AWS refuses
     *     the call because of a defect or a wrong configuration of this service
     */
    public <T> T make(String operation, Supplier<T> call) {
        return once(operation, () -> sent(operation, call));
    }

    /** As {@link #make}, for work that makes its calls through {@link #sent} itself. */
    public <T> T once(String operation, Supplier<T> call) {
        long started = System.nanoTime();
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw translated(operation, e);
        } catch (SdkException e) {
            // No answer: refused, reset, timed out, or no credentials.
            LOG.warnf("aws=%s failed=%s", operation, e.getClass().getSimpleName());
            throw unavailable(operation, e);
        } catch (UncheckedIOException e) {
            throw unavailable(operation, SdkClientException.create("the request could not be sent", e));
        } finally {
            metrics.timeSince(Metric.AWS_LATENCY, operation, started);
            LOG.debugf(
                    "aws=%s ms=%d",
                    operation, Duration.ofNanos(System.nanoTime() - started).toMillis());
        }
    }

    /**
     * Repeats a call that broke off. The SDK's HTTP client does not repeat a call whose body broke off on its way, for
     * example because S3 said SlowDown before all of it was sent. After a pause, each of the SDK's attempts may use
     * another kept connection that has ended meanwhile. The first attempt may have been carried out, so a call may only
     * be made through this method if its condition or its token makes a second one harmless.
     */
    public static <T> T sent(String operation, Supplier<T> call) {
        int connections = 0;
        while (true) {
            try {
                return call.get();
            } catch (UncheckedIOException | SdkClientException e) {
                connections += e instanceof UncheckedIOException ? 1 : OF_THE_SDK;
                if (connections >= MOST_CONNECTIONS || !brokeOff(e)) {
                    throw e;
                }
                LOG.warnf("aws=%s connections=%d broke off while it was sent", operation, connections);
            }
        }
    }

    private static boolean brokeOff(Throwable failure) {
        return failure instanceof UncheckedIOException
                || failure instanceof SocketException && !(failure instanceof ConnectException)
                // This failure has no class of its own. Other failures come after the request was sent; a repetition of
                // those would be paid for again.
                || NOT_SENT.equals(failure.getMessage())
                || failure.getCause() != null && brokeOff(failure.getCause());
    }

    /**
     * Checks a member that every complete answer of AWS has.
     *
     * @throws KycException {@code aws_unavailable} when it is missing: then the answer is broken, not the request
     */
    public static <T> T required(T member) {
        if (member == null) {
            throw new KycException(ErrorCode.AWS_UNAVAILABLE, "No data was lost. Try again later.")
                    .withRetryAfter(DOWN);
        }
        return member;
    }

    private KycException translated(String operation, AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        LOG.warnf("aws=%s status=%d code=%s aws_request_id=%s", operation, e.statusCode(), code, e.requestId());
        if (e.isThrottlingException() || code != null && THROTTLES.contains(code)) {
            metrics.count(Metric.AWS_THROTTLES, operation);
            return throttled(e);
        }
        if (e.statusCode() >= 500 || code != null && EXPIRED.contains(code)) {
            return unavailable(operation, e);
        }
        metrics.count(Metric.AWS_ERRORS, operation);
        return new KycException(
                ErrorCode.INTERNAL_ERROR,
                "A service that we need refused the call. Ask for help and quote the request_id.",
                e);
    }

    /** The refusal when AWS throttles a part of a call. */
    public static KycException throttled(SdkException e) {
        return new KycException(ErrorCode.AWS_THROTTLED, "No data was lost. Try again later.", e)
                .withRetryAfter(THROTTLED);
    }

    private KycException unavailable(String operation, SdkException e) {
        metrics.count(Metric.AWS_ERRORS, operation);
        return new KycException(ErrorCode.AWS_UNAVAILABLE, "No data was lost. Try again later.", e)
                .withRetryAfter(DOWN);
    }
}
