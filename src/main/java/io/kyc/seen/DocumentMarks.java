package io.kyc.seen;

import io.kyc.access.DerivedKeys;
import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes marks, by a key of its own derived from the one secret. Another secret makes other marks: while the former one counts, a document has
 * one of each, and is found by both.
 */
@Singleton
public class DocumentMarks {
    private final RotatedHash hash;

    public DocumentMarks(DerivedKeys keys) {
        this.hash = keys.hash("seen-document/1");
    }

    /** @param tenant part of every hash: two tenants' marks of one document have nothing in common */
    public DocumentMark of(String tenant, DocumentIdentity identity) {
        List<DocumentMark> marks =
                hash.accepted().stream().map(key -> of(key, tenant, identity)).toList();
        return marks.get(0).with(marks.stream().skip(1).findFirst());
    }

    private static DocumentMark of(KeyedHash hash, String tenant, DocumentIdentity identity) {
        String document = hash.hex(
                message("document", tenant, identity.issuer(), identity.number().reveal()));
        return new DocumentMark(
                document,
                identity.names().reveal().stream()
                        .map(word -> hash.hex(message("name", document, word)))
                        .toList(),
                identity.birthDate().map(date -> hash.hex(message("birth", document, date.reveal()))));
    }

    /** No part but the tenant can have a line break, and it is followed by two parts always. */
    private static String message(String... parts) {
        return String.join("\n", parts);
    }
}
