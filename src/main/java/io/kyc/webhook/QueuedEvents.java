package io.kyc.webhook;

import io.kyc.access.Surroundings;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes events out of their queue and posts each to the receiver. An event that the receiver did not take stays in the
 * queue, which gives it to the function again later.
 */
@Startup
@Singleton
public class QueuedEvents {
    private static final Logger LOG = Logger.getLogger(QueuedEvents.class);
    private static final int GONE = 410;

    private final Optional<Receiver> receiver;
    private final Post post;
    private final Clock clock;
    private final Metrics metrics;

    @Inject
    QueuedEvents(WebhookConfig config, Surroundings surroundings, Clock clock, Metrics metrics) {
        this(Receiver.of(config, surroundings.areForTrying()), new Post(), clock, metrics);
    }

    QueuedEvents(Optional<Receiver> receiver, Post post, Clock clock, Metrics metrics) {
        this.receiver = receiver;
        this.post = post;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * @return the ids of the messages that the queue must give again
     * @throws IllegalStateException when no receiver is configured; the queue then keeps all of them
     */
    public List<String> deliver(List<QueueMessage> messages) {
        Receiver to = receiver.orElseThrow(
                () -> new IllegalStateException("kyc.webhook.url must be set to take events of a queue, but is not"));
        return messages.stream()
                .filter(message -> !isDone(to, message.body()))
                .map(QueueMessage::messageId)
                .toList();
    }

    /** Whether nothing is left to do for an event. */
    private boolean isDone(Receiver to, String event) {
        WebhookMessage message;
        try {
            message = WebhookMessage.of(event);
        } catch (IllegalArgumentException e) {
            LOG.errorf("webhook=malformed: %s", e.getMessage());
            metrics.count(Metric.WEBHOOK_POSTS, "malformed");
            return false;
        }
        long started = System.nanoTime();
        try {
            return isDone(message, post.send(to, message, clock.instant().getEpochSecond()), started);
        } catch (IOException | TimeoutException e) {
            return failed(message, "cause=" + e.getClass().getSimpleName(), started);
        }
    }

    private boolean isDone(WebhookMessage message, int status, long started) {
        if (status / 100 == 2) {
            metrics.count(Metric.WEBHOOK_POSTS, "delivered");
            LOG.infof("webhook=delivered id=%s status=%d ms=%d", message.id(), status, since(started));
            return true;
        }
        if (status == GONE) {
            metrics.count(Metric.WEBHOOK_POSTS, "gone");
            LOG.errorf("webhook=gone id=%s: the receiver wants no events; remove WebhookUrl", message.id());
            return true;
        }
        return failed(message, "status=" + status, started);
    }

    private boolean failed(WebhookMessage message, String why, long started) {
        metrics.count(Metric.WEBHOOK_POSTS, "failed");
        LOG.warnf("webhook=failed id=%s %s ms=%d", message.id(), why, since(started));
        return false;
    }

    private static long since(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
