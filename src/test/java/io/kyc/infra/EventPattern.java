package io.kyc.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * Matches EventBridge's patterns with the features that the template uses: nested objects, lists of values, and the
 * operators {@code prefix} and {@code exists}. Any other operator is refused, so that none is misunderstood.
 */
final class EventPattern {
    private EventPattern() {}

    static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream().allMatch(member -> {
            JsonNode value = event.path(member.getKey());
            return member.getValue().isArray()
                    ? StreamSupport.stream(member.getValue().spliterator(), false)
                            .anyMatch(choice -> chooses(choice, value))
                    : matches(member.getValue(), value);
        });
    }

    private static boolean chooses(JsonNode choice, JsonNode value) {
        if (choice.isValueNode()) {
            return choice.equals(value);
        }
        String operator = choice.fieldNames().next();
        return switch (operator) {
            case "prefix" ->
                value.isTextual()
                        && value.asText().startsWith(choice.path(operator).asText());
            case "exists" -> value.isValueNode() == choice.path(operator).asBoolean();
            default -> throw new IllegalArgumentException("not known here: " + operator);
        };
    }
}
