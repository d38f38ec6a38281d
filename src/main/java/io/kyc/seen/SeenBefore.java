package io.kyc.seen;

import io.kyc.access.SessionId;
import io.kyc.decision.Evidence;
import io.kyc.document.UnderstoodDocument;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark.Holder;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks where a document was seen before. */
@Singleton
public class SeenBefore {
    private final SeenDocumentsConfig config;
    private final DocumentMarks marks;
    private final SeenDocuments documents;

    SeenBefore(SeenDocumentsConfig config, DocumentMarks marks, SeenDocuments documents) {
        this.config = config;
        this.marks = marks;
        this.documents = documents;
    }

    /**
     * @param printed as printed, by Textract's type names
     * @return empty when no number was read, or documents are not looked for
     */
    public Optional<DocumentMark> mark(
            String tenant, UnderstoodDocument understood, Map<String, Redacted<String>> printed) {
        return config.enabled()
                ? DocumentIdentity.of(understood, printed).map(identity -> marks.of(tenant, identity))
                : Optional.empty();
    }

    /** One read of the table, nothing that is paid by the call; empty without a mark. */
    public Optional<Evidence.SeenDocument> document(String tenant, Optional<DocumentMark> mark, SessionId session) {
        return mark.map(own -> seen(documents.elsewhere(tenant, own, session).stream()
                .map(own::holder)
                .toList()));
    }

    private static Evidence.SeenDocument seen(List<Holder> holders) {
        return new Evidence.SeenDocument(
                Collections.frequency(holders, Holder.SAME),
                Collections.frequency(holders, Holder.UNCLEAR),
                Collections.frequency(holders, Holder.ANOTHER));
    }
}
