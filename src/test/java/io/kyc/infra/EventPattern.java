package io.kyc.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * EventBridge's patterns, as far as the template uses them: objects go down, lists say what a value may be, {@code prefix} and
 * {@code exists} as operators. Others are refused, so that none is taken for something that it is not.
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
