package io.kyc.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.MDC;

/**
 * Writes metrics in CloudWatch's embedded metric format: one line of JSON on standard output for each measurement.
 * CloudWatch Logs turns the lines into metrics, so there is no call, no agent and nothing to flush. Values are codes,
 * numbers and the request's id, never personal data.
 */
@Singleton
public class Metrics {
    private static final JsonFactory JSON = new JsonFactory();

    private final Consumer<String> lines;
    private final String namespace;
    private final Clock clock;

    @Inject
    Metrics(MetricsConfig config, Clock clock) {
        this(config.enabled() ? lines(System.out) : line -> {}, config.namespace(), clock);
    }

    /**
     * @param lines receives each line
     * @param namespace in CloudWatch
     * @param clock for the timestamps
     */
    Metrics(Consumer<String> lines, String namespace, Clock clock) {
        this.lines = lines;
        this.namespace = namespace;
        this.clock = clock;
    }

    private static Consumer<String> lines(PrintStream out) {
        return out::println;
    }

    /** Adds one to the metric. */
    public void count(Metric metric, String dimension) {
        write(metric, dimension, 1);
    }

    /** Records the time since {@code startedNanos}, a value of {@link System#nanoTime}. */
    public void timeSince(Metric metric, String dimension, long startedNanos) {
        write(
                metric,
                dimension,
                Duration.ofNanos(System.nanoTime() - startedNanos).toMillis());
    }

    private void write(Metric metric, String dimension, long value) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", clock.millis());
            json.writeArrayFieldStart("CloudWatchMetrics");
            json.writeStartObject();
            json.writeStringField("Namespace", namespace);
            json.writeArrayFieldStart("Dimensions");
            json.writeStartArray();
            json.writeString(metric.dimension());
            json.writeEndArray();
            json.writeEndArray();
            json.writeArrayFieldStart("Metrics");
            json.writeStartObject();
            json.writeStringField("Name", metric.title());
            json.writeStringField("Unit", metric.unit());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringField(metric.dimension(), dimension);
            // Not a dimension; it only leads from a measurement to the request's log lines.
            Object request = MDC.get("request_id");
            if (request != null) {
                json.writeStringField("request_id", request.toString());
            }
            json.writeNumberField(metric.title(), value);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory does not fail", e);
        }
        lines.accept(line.toString());
    }
}
