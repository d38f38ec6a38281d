package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.decision.Reason;
import io.kyc.infra.YamlTree;
import io.kyc.problem.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The examples of the OpenAPI document speak as the service speaks. */
class OpenApiExamplesTest {
    private static final JsonNode EXAMPLES =
            YamlTree.read(Path.of("docs", "openapi.yaml")).at("/components/examples");

    @Test
    void problemsHaveTheirTitlesAndStatuses() {
        assertThat(withMember("title")).isNotEmpty().allSatisfy(problem -> {
            ErrorCode code = ErrorCode.valueOf(problem.path("code").asText().toUpperCase(Locale.ROOT));
            assertThat(problem.path("title").asText()).isEqualTo(code.title());
            assertThat(problem.path("status").asInt()).isEqualTo(Statuses.of(code));
            assertThat(problem.path("type").asText()).isEqualTo("urn:kyc:error:" + code.slug());
        });
    }

    @Test
    void reasonsHaveTheirMessages() {
        assertThat(withMember("retryable")).isNotEmpty().allSatisfy(answered -> {
            Reason reason = Reason.withCode(answered.path("code").asText()).orElseThrow();
            assertThat(answered.path("message").asText()).isEqualTo(reason.message());
            assertThat(answered.path("retryable").asBoolean()).isEqualTo(reason.isRetryable());
        });
    }

    private static List<JsonNode> withMember(String name) {
        List<JsonNode> found = new ArrayList<>();
        collect(EXAMPLES, name, found);
        return found;
    }

    private static void collect(JsonNode node, String name, List<JsonNode> found) {
        if (node.has(name)) {
            found.add(node);
        }
        node.forEach(inner -> collect(inner, name, found));
    }
}
