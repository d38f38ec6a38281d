package io.kyc.local.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Hands each new event of a table to the function, as on AWS the pipe, the bus and the queue do together. What the
 * function does not take it gets again: after a second, then after twice as long each time, up to half a minute. Events
 * are not kept: they end with the process.
 */
public final class EventFeed implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration END = Duration.ofSeconds(2);
    /** One looks for events, the others wait for the function. */
    private static final int THREADS = 4;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "local-events");
        thread.setDaemon(true);
        return thread;
    });

    private final TableEvents events;
    private final Function function;

    /** The function's entry, as Lambda calls it. */
    public interface Function {
        /**
         * @param event messages of a queue, as JSON
         * @return the function's answer, as JSON
         */
        String invoke(String event) throws IOException;
    }

    private EventFeed(TableEvents events, Function function) {
        this.events = events;
        this.function = function;
    }

    /** @param table its events from now on are handed on */
    public static EventFeed start(StreamedTable table, Function function) {
        return start(table, Map.of(), function);
    }

    /**
     * @param table its events are handed on
     * @param left what a feed of the same table answered when it was stopped; the events since then are handed on, too
     */
    public static EventFeed start(StreamedTable table, Map<String, String> left, Function function) {
        EventFeed feed = new EventFeed(new TableEvents(table, left), function);
        feed.threads.scheduleWithFixedDelay(feed::look, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        return feed;
    }

    private void look() {
        try {
            events.next().forEach(event -> threads.execute(() -> hand(event, 1)));
        } catch (RuntimeException e) {
            // The table is on its way in or out; a task that throws would not run again.
            LOG.debug("no events could be read", e);
        }
    }

    private void hand(QueuedEvent event, int attempt) {
        if (isTaken(event)) {
            return;
        }
        if (attempt == MOST_ATTEMPTS) {
            LOG.warnf("event %s was not taken %d times; it is given up", event.id(), attempt);
            return;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 5));
        long wait = Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis());
        threads.schedule(() -> hand(event, attempt + 1), wait, TimeUnit.MILLISECONDS);
    }

    private boolean isTaken(QueuedEvent event) {
        try {
            return JSON.readTree(function.invoke(event.message()))
                    .path("batchItemFailures")
                    .isEmpty();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("event %s: the invocation failed: %s", event.id(), e.getMessage());
            return false;
        }
    }

    /**
     * Ends it. What was not taken is lost.
     *
     * @return where the next feed goes on
     */
    public Map<String, String> stop() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("an invocation goes on after the end of the feed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.close();
        return events.places();
    }

    @Override
    public void close() {
        stop();
    }
}
