package io.kyc.aws.dynamodb;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An immutable item of the table. Its attributes hold personal data, so its {@code toString} shows only their names.
 *
 * @param attributes by their names
 */
record Item(Map<String, AttributeValue> attributes) {
    /** S: the owner. */
    static final String TENANT = "tenant";
    /** N, seconds: when DynamoDB may delete the item. */
    static final String TTL = "ttl";

    Item {
        // A view, not a copy: callers give the map away, and an item is built attribute by attribute.
        attributes = Collections.unmodifiableMap(attributes);
    }

    Item with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    Item with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Item with(String name, List<String> values) {
        return with(
                name,
                AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    /** Adds the attribute if there is a value. */
    Item with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    Item with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Item(more);
    }

    /** @param end when DynamoDB may delete the item */
    Item until(Instant end) {
        return with(TTL, end.getEpochSecond());
    }

    Key key() {
        return new Key(text(Key.PK), text(Key.SK));
    }

    String text(String name) {
        return attributes.get(name).s();
    }

    long number(String name) {
        return Long.parseLong(attributes.get(name).n());
    }

    List<String> texts(String name) {
        return attributes.get(name).l().stream().map(AttributeValue::s).toList();
    }

    Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The attribute's text; empty when it is missing or of another type. */
    Optional<String> findText(String name) {
        return find(name).map(AttributeValue::s);
    }

    /** Whether the item does not exist; a read that finds no item returns such an empty one. */
    boolean isEmpty() {
        return attributes.isEmpty();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** Whether the attribute has this text; false when it is missing or of another type. */
    boolean has(String name, String value) {
        return AttributeValue.fromS(value).equals(attributes.get(name));
    }

    @Override
    public String toString() {
        return "Item" + attributes.keySet();
    }
}
