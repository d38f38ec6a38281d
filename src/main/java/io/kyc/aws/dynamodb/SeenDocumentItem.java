package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenMark;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Stores a session's mark on a document as items: {@code DOCUMENT#{tenant}#{mark}} / {@code SESSION#{id}} once the
 * document counts, and one more once the session has an outcome, {@code APPROVED#SESSION#{id}} or {@code
 * DECLINED_FACE#SESSION#{id}}. Outcomes sort first, so one query finds them however many open sessions there are.
 * Sessions that are worked on at the same time never write the same item. Each session links to its items, so that they
 * are erased with it.
 */
final class SeenDocumentItem {
    /** L of S, keyed hashes of the words of the holder's name. */
    static final String NAMES = "names";
    /** S, keyed hash of the holder's date of birth; absent when it was not read. */
    static final String BIRTH_DATE = "birth_date";

    /** S, ISO 8601: when the session reached its outcome; absent while it has none. */
    static final String AT = "at";

    private static final String SESSION = "SESSION#";

    private SeenDocumentItem() {}

    /** The partition of a document. It holds the marks of all sessions of the tenant that showed the document. */
    static String partition(String tenant, String document) {
        return "DOCUMENT#" + tenant + "#" + document;
    }

    private static String prefix(Outcome outcome) {
        return outcome == Outcome.OPEN ? SESSION : outcome.name() + "#" + SESSION;
    }

    /**
     * The mark and its link, under each secret that counts, for the transaction of the move that leaves the mark.
     *
     * @param end when DynamoDB may delete everything of the session
     */
    static List<Write> puts(String tenant, SessionId session, SeenMark seen, Instant end) {
        return seen.mark()
                .all()
                .map(mark -> item(tenant, session, seen, mark).until(end))
                .flatMap(item -> List.of(Table.put(item), SessionLink.put(item.key(), session, end)).stream())
                .toList();
    }

    private static Item item(String tenant, SessionId session, SeenMark seen, DocumentMark mark) {
        return new Key(partition(tenant, mark.document()), prefix(seen.outcome()) + session)
                .item()
                .with(NAMES, mark.names())
                .with(BIRTH_DATE, mark.birthDate())
                .with(AT, seen.at().map(Instant::toString));
    }

    /** The session that left the mark, with any outcome. */
    static SessionId session(Item item) {
        return new SessionId(item.key().sort().substring(prefix(outcome(item)).length()));
    }

    static SeenMark mark(String document, Item item) {
        return new SeenMark(
                new DocumentMark(document, item.texts(NAMES), item.findText(BIRTH_DATE)),
                outcome(item),
                item.findText(AT).map(Instant::parse));
    }

    private static Outcome outcome(Item item) {
        String sort = item.key().sort();
        return Arrays.stream(Outcome.values())
                .filter(outcome -> sort.startsWith(prefix(outcome)))
                .findFirst()
                .orElseThrow();
    }
}
