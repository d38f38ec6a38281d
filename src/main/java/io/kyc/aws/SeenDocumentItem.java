package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A session's mark on a document as an item: {@code DOCUMENT#{tenant}#{mark}} / {@code SESSION#{id}}. One query finds all sessions with
 * the document, and sessions that are worked on at the same time never write the same item. Linked from its session, to be erased with
 * it.
 */
final class SeenDocumentItem {
    /** L of S, keyed hashes: of the words of the holder's name. */
    static final String NAMES = "names";
    /** S, keyed hash: of the holder's date of birth; absent when it was not read. */
    static final String BIRTH_DATE = "birth_date";

    private SeenDocumentItem() {}

    static AttributeValue pk(String tenant, String document) {
        return text("DOCUMENT#" + tenant + "#" + document);
    }

    static AttributeValue sk(SessionId session) {
        return text("SESSION#" + session);
    }

    /** The mark and its link, for the transaction in which the document counts. */
    static List<TransactWriteItem> writes(String tenant, SessionId session, DocumentMark mark, long ttl, String table) {
        Map<String, AttributeValue> key =
                Map.of(SessionItem.PK, pk(tenant, mark.document()), SessionItem.SK, sk(session));
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(
                NAMES,
                AttributeValue.fromL(
                        mark.names().stream().map(SessionItem::text).toList()));
        mark.birthDate().ifPresent(date -> item.put(BIRTH_DATE, text(date)));
        item.put(SessionItem.TTL, number(ttl));
        Map<String, AttributeValue> link = SessionLink.to(key, session);
        link.put(SessionItem.TTL, number(ttl));
        return List.of(put(item, table), put(link, table));
    }

    static DocumentMark mark(String document, Map<String, AttributeValue> item) {
        return new DocumentMark(
                document,
                item.get(NAMES).l().stream().map(AttributeValue::s).toList(),
                Optional.ofNullable(item.get(BIRTH_DATE)).map(AttributeValue::s));
    }

    private static TransactWriteItem put(Map<String, AttributeValue> item, String table) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }
}
