package io.kyc.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition on the item under a key, for a write, or on the keys that a query finds. Attributes are named by their
 * constants.
 */
@FunctionalInterface
interface Condition {

    /** The condition as DynamoDB's expression; its names and values are added to the request. */
    String in(Placeholders request);

    static Condition is(String attribute, String value) {
        return is(attribute, AttributeValue.fromS(value));
    }

    static Condition is(String attribute, long value) {
        return is(attribute, AttributeValue.fromN(Long.toString(value)));
    }

    static Condition is(String attribute, AttributeValue value) {
        return request -> request.name(attribute) + " = " + request.value(value);
    }

    static Condition isAtMost(String attribute, long value) {
        return request -> request.name(attribute) + " <= " + request.value(AttributeValue.fromN(Long.toString(value)));
    }

    static Condition startsWith(String attribute, String prefix) {
        return request ->
                "begins_with(" + request.name(attribute) + ", " + request.value(AttributeValue.fromS(prefix)) + ")";
    }

    /** No such attribute exists. This also holds if the item does not exist. */
    static Condition isAbsent(String attribute) {
        return request -> "attribute_not_exists(" + request.name(attribute) + ")";
    }

    /** No item exists under the key. */
    static Condition isNew() {
        return isAbsent(Key.PK);
    }

    default Condition and(Condition other) {
        return request -> in(request) + " AND " + other.in(request);
    }

    default Condition or(Condition other) {
        return request -> "(" + in(request) + " OR " + other.in(request) + ")";
    }
}
