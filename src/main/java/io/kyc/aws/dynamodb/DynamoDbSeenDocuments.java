package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenDocuments;
import io.kyc.seen.SeenMark;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds marks on documents in the sessions' table; {@link DynamoDbSessions} writes them. */
@Singleton
class DynamoDbSeenDocuments implements SeenDocuments {
    /** A session has at most two items on a document: its mark, and its outcome. */
    private static final int ITEMS_A_SESSION = 2;

    private final Table table;

    DynamoDbSeenDocuments(Table table) {
        this.table = table;
    }

    @Override
    public List<SeenMark> elsewhere(String tenant, DocumentMark mark, SessionId session) {
        Map<SessionId, SeenMark> marks = new LinkedHashMap<>();
        // A session leaves its mark under both secrets while both count.
        mark.all().forEach(one -> find(tenant, one).forEach(marks::putIfAbsent));
        marks.remove(session);
        return marks.values().stream()
                .sorted(Comparator.comparing(SeenMark::outcome))
                .limit(MOST)
                .toList();
    }

    private Map<SessionId, SeenMark> find(String tenant, DocumentMark mark) {
        // The read is consistent: if two sessions decide at the same moment, the later one must see the other.
        Table.Page found = table.query(
                is(Key.PK, SeenDocumentItem.partition(tenant, mark.document())),
                // A session has two items at most, and our own session's may be in the page.
                query -> query.limit(ITEMS_A_SESSION * (MOST + 1)));
        Map<SessionId, SeenMark> marks = new LinkedHashMap<>();
        // In the order of their keys, so outcomes come first; a later item of the same session adds nothing.
        found.items()
                .forEach(item -> marks.putIfAbsent(
                        SeenDocumentItem.session(item), SeenDocumentItem.mark(mark.document(), item)));
        return marks;
    }
}
