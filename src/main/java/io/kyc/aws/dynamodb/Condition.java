package io.kyc.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold of the item that stands under a key for a write to happen, or of the keys that a query finds. Attributes are named by
 * their constants.
 */
@FunctionalInterface
interface Condition {

    /** DynamoDB's expression for it; its names and values go into the request. */
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

    /** Without the item itself every attribute is absent. */
    static Condition isAbsent(String attribute) {
        return request -> "attribute_not_exists(" + request.name(attribute) + ")";
    }

    /** No item stands under the key. */
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
