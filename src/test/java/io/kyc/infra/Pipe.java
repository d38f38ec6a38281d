package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pipe of the template, carried out by hand: its filter and its input template are put over records of a stream. A
 * variable is replaced by the text as it is.
 */
record Pipe(JsonNode properties) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("<\\$\\.([A-Za-z_.]+)>");

    static Pipe named(String resource) {
        return new Pipe(YamlTree.template().at("/Resources/" + resource + "/Properties"));
    }

    boolean takes(JsonNode record) {
        JsonNode filters = properties.at("/SourceParameters/FilterCriteria/Filters");
        assertThat(filters).hasSize(1);
        return EventPattern.matches(json(filters.at("/0/Pattern").asText()), record);
    }

    /** The events of the records that the pipe takes, in their order. */
    List<JsonNode> events(List<JsonNode> records) {
        return records.stream().filter(this::takes).map(this::event).toList();
    }

    private JsonNode event(JsonNode record) {
        return json(VARIABLE.matcher(template()).replaceAll(variable -> value(record, variable)));
    }

    String template() {
        return properties.at("/TargetParameters/InputTemplate").asText();
    }

    /** The paths into a record that the template names. */
    Set<String> variables() {
        return VARIABLE.matcher(template())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String value(JsonNode record, MatchResult variable) {
        JsonNode value = record.at("/" + variable.group(1).replace('.', '/'));
        assertThat(value.isTextual()).as(variable.group()).isTrue();
        return Matcher.quoteReplacement(value.asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
