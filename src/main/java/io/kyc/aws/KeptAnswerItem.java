package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.idempotency.Answered;
import io.kyc.idempotency.KeptAnswer;
import io.kyc.idempotency.KeyClaim;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A key of a request as an item: first the claim, then the answer. The answer is linked from its session, to be erased with it. */
final class KeptAnswerItem {
    /** S, hash: of the request. */
    static final String FINGERPRINT = "fingerprint";
    /** S: who carries the request out; absent once it was answered. */
    static final String LEASE_ID = "lease_id";
    /** N, milliseconds: when that ends by itself. */
    static final String LEASE_UNTIL = "lease_until";
    /** N, seconds: when the key is forgotten. */
    static final String EXPIRES_AT = "expires_at";
    /** N: the HTTP status answered; absent while the request is carried out. */
    static final String STATUS = "answer_status";
    /** S, JSON: the body answered; absent when it was too long. Holds personal data, never a token. */
    static final String BODY = "answer_body";
    /** S: whose data the body holds. */
    static final String SESSION = "session_id";

    private KeptAnswerItem() {}

    static Map<String, AttributeValue> key(String id) {
        return Map.of(SessionItem.PK, text("IDEMPOTENCY#" + id), SessionItem.SK, text("-"));
    }

    static Map<String, AttributeValue> of(KeyClaim claim) {
        Map<String, AttributeValue> item = new HashMap<>(key(claim.id()));
        item.put(FINGERPRINT, text(claim.fingerprint()));
        item.put(LEASE_ID, text(claim.lease()));
        item.put(LEASE_UNTIL, number(claim.leaseUntil().toEpochMilli()));
        putTimes(item, claim.until());
        return item;
    }

    /** The answer and its link, for the transaction that stores what was answered. */
    static List<TransactWriteItem> writes(KeptAnswer kept, String table) {
        Map<String, AttributeValue> item = new HashMap<>(key(kept.id()));
        item.put(FINGERPRINT, text(kept.fingerprint()));
        item.put(STATUS, number(kept.answer().status()));
        kept.answer().body().ifPresent(body -> item.put(BODY, text(body)));
        item.put(SESSION, text(kept.session().value()));
        putTimes(item, kept.until());
        Map<String, AttributeValue> link = SessionLink.to(key(kept.id()), kept.session());
        link.put(SessionItem.TTL, number(kept.until().getEpochSecond()));
        return List.of(put(item, table), put(link, table));
    }

    /** Empty while the request is carried out. */
    static Optional<KeptAnswer> answer(String id, Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(STATUS))
                .map(status -> new KeptAnswer(
                        id,
                        item.get(FINGERPRINT).s(),
                        new SessionId(item.get(SESSION).s()),
                        new Answered(
                                Integer.parseInt(status.n()),
                                Optional.ofNullable(item.get(BODY)).map(AttributeValue::s)),
                        Instant.ofEpochSecond(
                                Long.parseLong(item.get(EXPIRES_AT).n()))));
    }

    private static void putTimes(Map<String, AttributeValue> item, Instant until) {
        item.put(EXPIRES_AT, number(until.getEpochSecond()));
        item.put(SessionItem.TTL, number(until.getEpochSecond()));
    }

    private static TransactWriteItem put(Map<String, AttributeValue> item, String table) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }
}
