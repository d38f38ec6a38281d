package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;
import static io.kyc.aws.dynamodb.Condition.isAbsent;
import static io.kyc.aws.dynamodb.Condition.isAtMost;
import static io.kyc.aws.dynamodb.Condition.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes and conditions as they are sent to DynamoDB. */
class WriteTest {
    private static final Key KEY = new Key("SESSION#1", "STATE");

    @Test
    void usesPlaceholdersForNamesAndValues() {
        UpdateItemRequest request = Table.update(KEY)
                .set("state", "APPROVED")
                .set("version", 2)
                .remove("lease_id", "lease_until")
                .onlyIf(is("version", 1).and(isAbsent("lease_id").or(isAtMost("lease_until", 9))))
                .request("table");

        assertThat(request.updateExpression())
                .isEqualTo("SET #state = :v0, #version = :v1 REMOVE #lease_id, #lease_until");
        assertThat(request.conditionExpression())
                .isEqualTo("#version = :v2 AND (attribute_not_exists(#lease_id) OR #lease_until <= :v3)");
        assertThat(request.expressionAttributeNames())
                .isEqualTo(Map.of(
                        "#state",
                        "state",
                        "#version",
                        "version",
                        "#lease_id",
                        "lease_id",
                        "#lease_until",
                        "lease_until"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(
                        ":v0",
                        AttributeValue.fromS("APPROVED"),
                        ":v1",
                        AttributeValue.fromN("2"),
                        ":v2",
                        AttributeValue.fromN("1"),
                        ":v3",
                        AttributeValue.fromN("9")));
    }

    @Test
    void isTheSameAloneAndInATransaction() {
        Write.Update update =
                Table.update(KEY).set("version", 2).onlyIf(is("version", 1)).returningOld();

        UpdateItemRequest alone = update.request("table");
        Update part = update.part("table").update();

        assertThat(part.tableName()).isEqualTo(alone.tableName());
        assertThat(part.key()).isEqualTo(alone.key()).isEqualTo(KEY.attributes());
        assertThat(part.updateExpression()).isEqualTo(alone.updateExpression());
        assertThat(part.conditionExpression()).isEqualTo(alone.conditionExpression());
        assertThat(part.expressionAttributeNames()).isEqualTo(alone.expressionAttributeNames());
        assertThat(part.expressionAttributeValues()).isEqualTo(alone.expressionAttributeValues());
        assertThat(part.returnValuesOnConditionCheckFailure())
                .isEqualTo(alone.returnValuesOnConditionCheckFailure())
                .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void sendsNoEmptyMaps() {
        var bare = Table.put(KEY.item()).request("table");
        var isNew = Table.put(KEY.item()).onlyIf(Condition.isNew()).request("table");

        assertThat(bare.conditionExpression()).isNull();
        assertThat(bare.hasExpressionAttributeNames()).isFalse();
        assertThat(bare.hasExpressionAttributeValues()).isFalse();
        assertThat(isNew.conditionExpression()).isEqualTo("attribute_not_exists(#pk)");
        assertThat(isNew.hasExpressionAttributeValues()).isFalse();
    }

    @Test
    void putsAlternativesInBrackets() {
        Condition either = is("a", "1").or(is("b", "2").and(is("c", "3")));

        assertThat(startsWith("sk", "AUDIT#").and(either).in(new Placeholders()))
                .isEqualTo("begins_with(#sk, :v0) AND (#a = :v1 OR #b = :v2 AND #c = :v3)");
        assertThat(either.or(is("d", "4")).in(new Placeholders()))
                .isEqualTo("((#a = :v0 OR #b = :v1 AND #c = :v2) OR #d = :v3)");
    }

    @Test
    void showsNoValuesOfAnItem() {
        Item item = KEY.item().with("facts", "Anna");

        assertThat(item.toString()).contains("facts").doesNotContain("Anna");
        assertThat(Table.put(item).toString()).doesNotContain("Anna");
    }
}
