package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The event as {@code docs/events.md} describes it. */
final class DocumentedEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentedEvent() {}

    static JsonNode example() {
        return block("Example");
    }

    /** The values that the schema lists for the property. */
    static List<String> values(String property) {
        return texts(schema().at("/properties/" + property + "/enum"));
    }

    /** Checks what the schema uses: an object of texts by pattern or list, all required. */
    static void assertConforms(JsonNode event) {
        JsonNode schema = schema();
        Set<String> properties = names(schema.path("properties"));
        assertThat(Set.copyOf(texts(schema.path("required")))).isEqualTo(properties);
        assertThat(names(event)).isEqualTo(properties);
        schema.path("properties").properties().forEach(property -> {
            JsonNode rule = property.getValue();
            JsonNode value = event.path(property.getKey());
            assertThat(rule.path("type").asText()).isEqualTo("string");
            assertThat(value.isTextual()).isTrue();
            assertThat(rule.has("pattern") || rule.has("enum")).isTrue();
            if (rule.has("pattern")) {
                assertThat(value.asText()).matches(rule.path("pattern").asText());
            }
            if (rule.has("enum")) {
                assertThat(texts(rule.path("enum"))).contains(value.asText());
            }
        });
    }

    private static JsonNode schema() {
        return block("Schema");
    }

    /** The first JSON block below a heading of the document. */
    private static JsonNode block(String heading) {
        try {
            String section = Files.readString(Path.of("docs", "events.md")).split("\n## " + heading + "\n")[1];
            return JSON.readTree(
                    section.substring(section.indexOf("```json\n") + 8).split("\n```")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
