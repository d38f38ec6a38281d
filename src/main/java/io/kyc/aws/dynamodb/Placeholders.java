package io.kyc.aws.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the names and values of one request's expressions and gives placeholders for them. So an attribute's name
 * may be a reserved word.
 */
final class Placeholders {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** @return the placeholder of the attribute */
    String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    /** @return the placeholder of the value */
    String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /** @return null if there are none, which the SDK leaves out of the request; DynamoDB refuses an empty map */
    Map<String, String> names() {
        return names.isEmpty() ? null : names;
    }

    /** @return null if there are none, as {@link #names} */
    Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }
}
