package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.idempotency.KeptAnswer;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.idempotency.KeyClaim;
import io.kyc.idempotency.StandingKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keys and answers in the sessions' table, under {@code IDEMPOTENCY#{id}}. */
@Singleton
class DynamoDbKeptAnswers implements KeptAnswers {
    private final TableWrites writes;
    private final String table;

    DynamoDbKeptAnswers(TableWrites writes, AwsConfig config) {
        this.writes = writes;
        this.table = config.table();
    }

    @Override
    public Optional<StandingKey> claim(KeyClaim claim, Instant now) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(KeptAnswerItem.of(claim))
                // Many at once: one is first. Expired: the time to live has not deleted it yet. A dead request's:
                // taken over by the same request only. The own lease: the SDK repeats a call whose answer was lost.
                .conditionExpression("attribute_not_exists(pk) OR expires_at <= :seconds OR lease_id = :lease"
                        + " OR (fingerprint = :fingerprint AND lease_until <= :now)")
                .expressionAttributeValues(Map.of(
                        ":seconds", number(now.getEpochSecond()),
                        ":lease", text(claim.lease()),
                        ":fingerprint", text(claim.fingerprint()),
                        ":now", number(now.toEpochMilli())))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        // Without an item another write was under way all the time: as good as the same request in progress.
        return writes.put(request)
                .map(item -> item.isEmpty()
                        ? new StandingKey(claim.fingerprint(), Optional.empty())
                        : new StandingKey(
                                item.get(KeptAnswerItem.FINGERPRINT).s(), KeptAnswerItem.answer(claim.id(), item)));
    }

    @Override
    public void keep(KeptAnswer answer) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(DynamoDbReservations.stillReserved(answer.session(), table));
        items.addAll(KeptAnswerItem.writes(answer, table));
        writes.transact(items);
    }

    @Override
    public void free(KeyClaim claim) {
        writes.delete(DeleteItemRequest.builder()
                .tableName(table)
                .key(KeptAnswerItem.key(claim.id()))
                // An answer has no lease: it stays, and so does the claim of another request.
                .conditionExpression("lease_id = :lease")
                .expressionAttributeValues(Map.of(":lease", text(claim.lease())))
                .build());
    }
}
