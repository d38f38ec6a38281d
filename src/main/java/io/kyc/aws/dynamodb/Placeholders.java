package io.kyc.aws.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values that the expressions of one request stand for. With them no attribute's name can be a reserved word. */
final class Placeholders {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** @return what stands for the attribute in an expression */
    String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    /** @return what stands for the value in an expression */
    String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /** @return null, which the SDK leaves out of the request, when there are none: DynamoDB refuses an empty map */
    Map<String, String> names() {
        return names.isEmpty() ? null : names;
    }

    /** @return as {@link #names} */
    Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }
}
