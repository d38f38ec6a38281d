package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A session's mark on a document as items: {@code DOCUMENT#{tenant}#{mark}} / {@code SESSION#{id}} once the document counts, and one more
 * once the session has an outcome, {@code APPROVED#SESSION#{id}} or {@code DECLINED_FACE#SESSION#{id}}. These sort first, so that one
 * query finds all sessions with the document, and no number of open ones hides an outcome. Sessions that are worked on at the same time
 * never write the same item. Each is linked from its session, to be erased with it.
 */
final class SeenDocumentItem {
    /** L of S, keyed hashes: of the words of the holder's name. */
    static final String NAMES = "names";
    /** S, keyed hash: of the holder's date of birth; absent when it was not read. */
    static final String BIRTH_DATE = "birth_date";

    /** S, ISO 8601: when the session came to its outcome; absent where it has none. */
    static final String AT = "at";

    private static final String SESSION = "SESSION#";

    private SeenDocumentItem() {}

    static AttributeValue pk(String tenant, String document) {
        return text("DOCUMENT#" + tenant + "#" + document);
    }

    private static AttributeValue sk(SessionId session, Outcome outcome) {
        return text(prefix(outcome) + session);
    }

    private static String prefix(Outcome outcome) {
        return outcome == Outcome.OPEN ? SESSION : outcome.name() + "#" + SESSION;
    }

    /** The mark and its link, under each secret that counts, for the transaction of the move that leaves it. */
    static List<TransactWriteItem> writes(String tenant, SessionId session, SeenMark seen, long ttl, String table) {
        return seen.mark()
                .all()
                .flatMap(mark -> writes(tenant, session, seen, mark, ttl, table).stream())
                .toList();
    }

    private static List<TransactWriteItem> writes(
            String tenant, SessionId session, SeenMark seen, DocumentMark mark, long ttl, String table) {
        Map<String, AttributeValue> key =
                Map.of(SessionItem.PK, pk(tenant, mark.document()), SessionItem.SK, sk(session, seen.outcome()));
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(
                NAMES,
                AttributeValue.fromL(
                        mark.names().stream().map(SessionItem::text).toList()));
        mark.birthDate().ifPresent(date -> item.put(BIRTH_DATE, text(date)));
        seen.at().ifPresent(at -> item.put(AT, text(at.toString())));
        item.put(SessionItem.TTL, number(ttl));
        Map<String, AttributeValue> link = SessionLink.to(key, session);
        link.put(SessionItem.TTL, number(ttl));
        return List.of(put(item, table), put(link, table));
    }

    /** Whose mark it is, whatever its outcome. */
    static SessionId session(Map<String, AttributeValue> item) {
        String sk = item.get(SessionItem.SK).s();
        return new SessionId(sk.substring(prefix(outcome(item)).length()));
    }

    static SeenMark mark(String document, Map<String, AttributeValue> item) {
        DocumentMark mark = new DocumentMark(
                document,
                item.get(NAMES).l().stream().map(AttributeValue::s).toList(),
                Optional.ofNullable(item.get(BIRTH_DATE)).map(AttributeValue::s));
        Optional<Instant> at = Optional.ofNullable(item.get(AT)).map(value -> Instant.parse(value.s()));
        return new SeenMark(mark, outcome(item), at);
    }

    private static Outcome outcome(Map<String, AttributeValue> item) {
        String sk = item.get(SessionItem.SK).s();
        return Arrays.stream(Outcome.values())
                .filter(outcome -> sk.startsWith(prefix(outcome)))
                .findFirst()
                .orElseThrow();
    }

    private static TransactWriteItem put(Map<String, AttributeValue> item, String table) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }
}
