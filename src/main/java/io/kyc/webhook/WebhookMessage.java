package io.kyc.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An event as it is posted.
 *
 * @param id the same in every post of the event, and in no other event
 * @param body JSON: {@code type}, {@code timestamp} of the event, and the event itself as {@code data}
 */
record WebhookMessage(String id, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a signature covers is joined by full stops, so an id must have none. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern TIME = Pattern.compile("[0-9TZ:.+-]{1,40}");

    WebhookMessage {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the event's id must be 1 to 128 of A-Za-z0-9_-, but is not");
        }
    }

    /**
     * @param event of EventBridge, as JSON
     * @throws IllegalArgumentException when it is not JSON, or its detail lacks an id, a time or a state
     */
    static WebhookMessage of(String event) {
        JsonNode detail = read(event).path("detail");
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "session." + text(detail, "to", STATE).toLowerCase(Locale.ROOT));
        body.put("timestamp", text(detail, "at", TIME));
        body.set("data", detail);
        return new WebhookMessage(text(detail, "id", ID), body.toString());
    }

    private static JsonNode read(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event must be JSON, but is not");
        }
    }

    private static String text(JsonNode detail, String member, Pattern form) {
        JsonNode value = detail.path(member);
        if (!value.isTextual() || !form.matcher(value.textValue()).matches()) {
            throw new IllegalArgumentException(
                    "the event's detail must have " + member + " in the form " + form + ", but has not");
        }
        return value.textValue();
    }
}
