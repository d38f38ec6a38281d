package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;
import static io.kyc.aws.dynamodb.Condition.isAtMost;
import static io.kyc.aws.dynamodb.Condition.isNew;

import io.kyc.idempotency.KeptAnswers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps keys and answers in the sessions' table, under {@code IDEMPOTENCY#{id}}. */
@Singleton
class DynamoDbKeptAnswers implements KeptAnswers {
    private final Table table;

    DynamoDbKeptAnswers(Table table) {
        this.table = table;
    }

    @Override
    public Optional<KeptAnswers.Standing> claim(KeptAnswers.Claim claim, Instant now) {
        // If many requests come at once, only the first one finds no item.
        Condition free = isNew()
                // The key is forgotten, but DynamoDB has not deleted it yet.
                .or(isAtMost(KeptAnswerItem.EXPIRES_AT, now.getEpochSecond()))
                // The SDK repeats a call whose answer was lost, and then finds our own lease.
                .or(is(KeptAnswerItem.LEASE_ID, claim.lease()))
                // A request that died is taken over, but only by the same request.
                .or(is(KeptAnswerItem.FINGERPRINT, claim.fingerprint())
                        .and(isAtMost(KeptAnswerItem.LEASE_UNTIL, now.toEpochMilli())));
        return table.write(Table.put(KeptAnswerItem.of(claim)).onlyIf(free).returningOld())
                .map(item -> standing(claim, item));
    }

    private static KeptAnswers.Standing standing(KeptAnswers.Claim claim, Item item) {
        // Without an item, other writes were under way all the time. We treat that as the same request in progress.
        return item.isEmpty()
                ? new KeptAnswers.Standing(claim.fingerprint(), Optional.empty())
                : new KeptAnswers.Standing(
                        item.text(KeptAnswerItem.FINGERPRINT), KeptAnswerItem.answer(claim.id(), item));
    }

    @Override
    public void keep(KeptAnswers.Kept answer) {
        List<Write> writes = new ArrayList<>();
        writes.add(ReservationItem.stands(answer.session()));
        writes.addAll(KeptAnswerItem.puts(answer));
        table.transact(writes);
    }

    @Override
    public void free(KeptAnswers.Claim claim) {
        table.write(Table.delete(KeptAnswerItem.key(claim.id()))
                // An answer has no lease, so it is not removed; neither is the claim of another request.
                .onlyIf(is(KeptAnswerItem.LEASE_ID, claim.lease())));
    }
}
