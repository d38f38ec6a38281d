package io.kyc.seen;

import io.kyc.access.DerivedKeys;
import io.kyc.access.RotatedHash;
import io.kyc.access.SessionId;
import io.kyc.decision.Evidence;
import io.kyc.document.crosscheck.DocumentFields;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Looks where a document was seen before. */
@Singleton
public class SeenBefore {
    private final SeenConfig config;
    private final RotatedHash hash;
    private final SeenDocuments documents;
    private final Clock clock;

    SeenBefore(SeenConfig config, DerivedKeys keys, SeenDocuments documents, Clock clock) {
        this.config = config;
        this.hash = keys.hash(DocumentMark.PURPOSE);
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @return empty when no number was read, or documents are not looked for
     */
    public Optional<DocumentMark> mark(String tenant, DocumentFields document) {
        return config.documents().enabled()
                ? DocumentIdentity.of(document).map(identity -> DocumentMark.of(hash, tenant, identity))
                : Optional.empty();
    }

    /** One read of the table, two while the secret is rotated, nothing that is paid by the call; empty without a mark. */
    public Optional<Evidence.SeenDocument> document(String tenant, Optional<DocumentMark> mark, SessionId session) {
        return mark.map(own -> SeenTally.of(own, documents.elsewhere(tenant, own, session), clock.instant()));
    }
}
