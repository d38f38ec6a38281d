package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.KeptAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores an idempotency key as an item: first the claim, then the answer. The session links to the answer, so that it
 * is erased with the session.
 */
final class KeptAnswerItem {
    /** S: the hash of the request. */
    static final String FINGERPRINT = "fingerprint";
    /** S: the lease of the request that is carried out; absent once it was answered. */
    static final String LEASE_ID = "lease_id";
    /** N, milliseconds: when the lease ends by itself. */
    static final String LEASE_UNTIL = "lease_until";
    /** N, seconds: when the key is forgotten. */
    static final String EXPIRES_AT = "expires_at";
    /** N: the answer's HTTP status; absent while the request is carried out. */
    private static final String STATUS = "answer_status";
    /** S, JSON: the answer's body; absent when it was too long. Holds personal data, never a token. */
    private static final String BODY = "answer_body";
    /** S: the session whose data the body holds. */
    private static final String SESSION = "session_id";

    private KeptAnswerItem() {}

    static Key key(String id) {
        return Key.alone("IDEMPOTENCY#" + id);
    }

    static Item of(KeptAnswers.Claim claim) {
        return forgotten(claim.id(), claim.until())
                .with(FINGERPRINT, claim.fingerprint())
                .with(LEASE_ID, claim.lease())
                .with(LEASE_UNTIL, claim.leaseUntil().toEpochMilli());
    }

    /** The answer and its link, for the transaction that stores the change. */
    static List<Write> puts(KeptAnswers.Kept kept) {
        Item item = forgotten(kept.id(), kept.until())
                .with(FINGERPRINT, kept.fingerprint())
                .with(STATUS, kept.answer().status())
                .with(BODY, kept.answer().body())
                .with(SESSION, kept.session().value());
        return List.of(Table.put(item), SessionLink.put(item.key(), kept.session(), kept.until()));
    }

    /** The kept answer; empty while the request is carried out. */
    static Optional<KeptAnswers.Kept> answer(String id, Item item) {
        return item.find(STATUS)
                .map(status -> new KeptAnswers.Kept(
                        id,
                        item.text(FINGERPRINT),
                        new SessionId(item.text(SESSION)),
                        new AnswerFormat.Answered(Integer.parseInt(status.n()), item.findText(BODY)),
                        Instant.ofEpochSecond(item.number(EXPIRES_AT))));
    }

    private static Item forgotten(String id, Instant end) {
        return key(id).item().until(end).with(EXPIRES_AT, end.getEpochSecond());
    }
}
