package io.kyc.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A write of one item, made alone or as a part of a transaction. */
sealed interface Write {

    /** The write as a part of a transaction. */
    TransactWriteItem part(String table);

    /**
     * Says when a write happens, and what it returns if it does not.
     *
     * @param condition must hold for the item under the key; empty when the write always happens
     * @param returnsOld whether a write that does not happen returns the existing item
     */
    record Guard(Optional<Condition> condition, boolean returnsOld) {
        static final Guard NONE = new Guard(Optional.empty(), false);

        Guard onlyIf(Condition wanted) {
            return new Guard(Optional.of(wanted), returnsOld);
        }

        Guard returningOld() {
            return new Guard(condition, true);
        }

        /** @return null if the write always happens, which the SDK leaves out of the request */
        private String expression(Placeholders in) {
            return condition.map(guard -> guard.in(in)).orElse(null);
        }

        private ReturnValuesOnConditionCheckFailure returns() {
            return returnsOld ? ReturnValuesOnConditionCheckFailure.ALL_OLD : null;
        }
    }

    /** Puts an item under its key and replaces any item there. */
    record Put(Item item, Guard guard) implements Write {
        Put onlyIf(Condition condition) {
            return new Put(item, guard.onlyIf(condition));
        }

        Put returningOld() {
            return new Put(item, guard.returningOld());
        }

        PutItemRequest request(String table) {
            Placeholders in = new Placeholders();
            return PutItemRequest.builder()
                    .tableName(table)
                    .item(item.attributes())
                    .conditionExpression(guard.expression(in))
                    .expressionAttributeNames(in.names())
                    .expressionAttributeValues(in.values())
                    .returnValuesOnConditionCheckFailure(guard.returns())
                    .build();
        }

        @Override
        public TransactWriteItem part(String table) {
            Placeholders in = new Placeholders();
            return TransactWriteItem.builder()
                    .put(put -> put.tableName(table)
                            .item(item.attributes())
                            .conditionExpression(guard.expression(in))
                            .expressionAttributeNames(in.names())
                            .expressionAttributeValues(in.values())
                            .returnValuesOnConditionCheckFailure(guard.returns()))
                    .build();
        }
    }

    /**
     * Changes attributes of an item.
     *
     * @param set new values by attribute
     * @param removed attributes to remove
     */
    record Update(Key key, Map<String, AttributeValue> set, List<String> removed, Guard guard) implements Write {
        Update onlyIf(Condition condition) {
            return new Update(key, set, removed, guard.onlyIf(condition));
        }

        Update returningOld() {
            return new Update(key, set, removed, guard.returningOld());
        }

        Update set(String attribute, String value) {
            return set(attribute, AttributeValue.fromS(value));
        }

        Update set(String attribute, long value) {
            return set(attribute, AttributeValue.fromN(Long.toString(value)));
        }

        private Update set(String attribute, AttributeValue value) {
            Map<String, AttributeValue> more = new LinkedHashMap<>(set);
            more.put(attribute, value);
            return new Update(key, more, removed, guard);
        }

        Update remove(String... attributes) {
            return new Update(key, set, List.of(attributes), guard);
        }

        UpdateItemRequest request(String table) {
            Placeholders in = new Placeholders();
            return UpdateItemRequest.builder()
                    .tableName(table)
                    .key(key.attributes())
                    .updateExpression(expression(in))
                    .conditionExpression(guard.expression(in))
                    .expressionAttributeNames(in.names())
                    .expressionAttributeValues(in.values())
                    .returnValuesOnConditionCheckFailure(guard.returns())
                    .build();
        }

        @Override
        public TransactWriteItem part(String table) {
            Placeholders in = new Placeholders();
            return TransactWriteItem.builder()
                    .update(update -> update.tableName(table)
                            .key(key.attributes())
                            .updateExpression(expression(in))
                            .conditionExpression(guard.expression(in))
                            .expressionAttributeNames(in.names())
                            .expressionAttributeValues(in.values())
                            .returnValuesOnConditionCheckFailure(guard.returns()))
                    .build();
        }

        private String expression(Placeholders in) {
            String sets = set.entrySet().stream()
                    .map(entry -> in.name(entry.getKey()) + " = " + in.value(entry.getValue()))
                    .collect(Collectors.joining(", ", "SET ", ""));
            return removed.isEmpty()
                    ? sets
                    : sets + removed.stream().map(in::name).collect(Collectors.joining(", ", " REMOVE ", ""));
        }
    }

    /** Deletes an item. */
    record Delete(Key key, Guard guard) implements Write {
        Delete onlyIf(Condition condition) {
            return new Delete(key, guard.onlyIf(condition));
        }

        DeleteItemRequest request(String table) {
            Placeholders in = new Placeholders();
            return DeleteItemRequest.builder()
                    .tableName(table)
                    .key(key.attributes())
                    .conditionExpression(guard.expression(in))
                    .expressionAttributeNames(in.names())
                    .expressionAttributeValues(in.values())
                    .returnValuesOnConditionCheckFailure(guard.returns())
                    .build();
        }

        @Override
        public TransactWriteItem part(String table) {
            Placeholders in = new Placeholders();
            return TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table)
                            .key(key.attributes())
                            .conditionExpression(guard.expression(in))
                            .expressionAttributeNames(in.names())
                            .expressionAttributeValues(in.values())
                            .returnValuesOnConditionCheckFailure(guard.returns()))
                    .build();
        }
    }

    /** Changes nothing; the transaction happens only if the condition holds. */
    record Check(Key key, Guard guard) implements Write {
        Check returningOld() {
            return new Check(key, guard.returningOld());
        }

        @Override
        public TransactWriteItem part(String table) {
            Placeholders in = new Placeholders();
            return TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName(table)
                            .key(key.attributes())
                            .conditionExpression(guard.expression(in))
                            .expressionAttributeNames(in.names())
                            .expressionAttributeValues(in.values())
                            .returnValuesOnConditionCheckFailure(guard.returns()))
                    .build();
        }
    }
}
