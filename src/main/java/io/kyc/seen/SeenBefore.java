package io.kyc.seen;

import io.kyc.access.DerivedKeys;
import io.kyc.access.RotatedHash;
import io.kyc.access.SessionId;
import io.kyc.decision.Evidence;
import io.kyc.document.crosscheck.DocumentFields;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Finds out whether a document was in other sessions of the tenant. */
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

    /** @return empty when no document number was read, or when looking for documents is switched off */
    public Optional<DocumentMark> mark(String tenant, DocumentFields document) {
        return config.documents().enabled()
                ? DocumentIdentity.of(document).map(identity -> DocumentMark.of(hash, tenant, identity))
                : Optional.empty();
    }

    /**
     * Looks the mark up. This costs one read of the table, two while the secret is rotated, and no paid call. Empty
     * without a mark.
     */
    public Optional<Evidence.SeenDocument> document(String tenant, Optional<DocumentMark> mark, SessionId session) {
        return mark.map(own -> SeenTally.of(own, documents.elsewhere(tenant, own, session), clock.instant()));
    }
}
