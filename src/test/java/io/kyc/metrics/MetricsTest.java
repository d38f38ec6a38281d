package io.kyc.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Metrics metrics = new Metrics(lines::add, "kyc", CLOCK);

    @Test
    void writesTheEmbeddedMetricFormat() throws IOException {
        metrics.count(Metric.DECISIONS, "APPROVED");

        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(CLOCK.millis());
        assertThat(directive.at("/Namespace").asText()).isEqualTo("kyc");
        assertThat(directive.at("/Dimensions/0/0").asText()).isEqualTo("decision");
        assertThat(directive.at("/Metrics/0/Name").asText()).isEqualTo("Decisions");
        assertThat(directive.at("/Metrics/0/Unit").asText()).isEqualTo("Count");
        // The line must have the members that its directive names.
        assertThat(line.get("decision").asText()).isEqualTo("APPROVED");
        assertThat(line.get("Decisions").asInt()).isEqualTo(1);
    }

    @Test
    void writesOneLineOfJsonForAnyDimension() throws IOException {
        metrics.count(Metric.PROBLEMS, "a \"quote\"\nand a line");

        assertThat(lines).singleElement().asString().doesNotContain("\n");
        assertThat(new ObjectMapper().readTree(lines.get(0)).get("code").asText())
                .isEqualTo("a \"quote\"\nand a line");
    }

    @Test
    void addsTheRequestsIdBesideTheDimensions() throws IOException {
        metrics.count(Metric.DECISIONS, "APPROVED");
        MDC.put("request_id", "3f1c");
        try {
            metrics.count(Metric.DECISIONS, "APPROVED");
        } finally {
            MDC.remove("request_id");
        }

        assertThat(new ObjectMapper().readTree(lines.get(0)).has("request_id")).isFalse();
        JsonNode line = new ObjectMapper().readTree(lines.get(1));
        assertThat(line.get("request_id").asText()).isEqualTo("3f1c");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[\"decision\"]]");
    }

    @Test
    void measuresTimeInMilliseconds() throws IOException {
        metrics.timeSince(Metric.AWS_LATENCY, "S3.GetObject", System.nanoTime() - 1_500_000_000L);

        assertThat(new ObjectMapper().readTree(lines.get(0)).get("AwsLatency").asLong())
                .isBetween(1500L, 60_000L);
    }
}
