package io.kyc.aws.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of an item in the table.
 *
 * @param partition value of {@link #PK}
 * @param sort value of {@link #SK}
 */
record Key(String partition, String sort) {
    /** S: the partition key. */
    static final String PK = "pk";
    /** S: the sort key. */
    static final String SK = "sk";

    /** The key of the only item in its partition. */
    static Key alone(String partition) {
        return new Key(partition, "-");
    }

    /** An item that has only this key. */
    Item item() {
        return new Item(attributes());
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(PK, AttributeValue.fromS(partition), SK, AttributeValue.fromS(sort));
    }
}
