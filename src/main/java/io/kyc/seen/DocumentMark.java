package io.kyc.seen;

import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document and its holder under keyed hashes: enough to recognise both in another session of the tenant, nothing to read. The
 * holder's hashes depend on the document, so that a family's name on two documents gives nothing in common.
 *
 * @param document 64 hexadecimal characters
 * @param names of each word of the name, in no telling order
 * @param birthDate of the date of birth, where it was read
 * @param former the same under the former secret, while that counts
 */
@RegisterForReflection
public record DocumentMark(
        String document, List<String> names, Optional<String> birthDate, Optional<DocumentMark> former) {
    /** What the key of the hashes is derived for. */
    static final String PURPOSE = "seen-document/1";

    public DocumentMark {
        names = names.stream().sorted().toList();
    }

    /** Under one secret. */
    public DocumentMark(String document, List<String> names, Optional<String> birthDate) {
        this(document, names, birthDate, Optional.empty());
    }

    /**
     * Another secret makes other marks: while the former one counts, a document has one of each, and is found by both.
     *
     * @param tenant part of every hash: two tenants' marks of one document have nothing in common
     */
    static DocumentMark of(RotatedHash hash, String tenant, DocumentIdentity identity) {
        List<DocumentMark> marks =
                hash.accepted().stream().map(key -> of(key, tenant, identity)).toList();
        DocumentMark current = marks.get(0);
        return new DocumentMark(
                current.document,
                current.names,
                current.birthDate,
                marks.stream().skip(1).findFirst());
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

    /** This one, and the one under the former secret. */
    public Stream<DocumentMark> all() {
        return Stream.concat(Stream.of(this), former.stream());
    }

    /** How the holder of the same document compares with the one of another session. */
    public enum Holder {
        /** Name and date of birth agree, where both were read; at least one of the two was. */
        SAME,
        /** Neither name nor date of birth agrees. */
        ANOTHER,
        /** One agrees and the other does not, or too little was read. A misreading is likelier than a forgery. */
        UNCLEAR
    }

    /** @param other of the same document */
    public Holder holder(DocumentMark other) {
        Likeness name = names.isEmpty() || other.names.isEmpty() ? Likeness.UNKNOWN : names(other);
        Likeness birth = birthDate.isEmpty() || other.birthDate.isEmpty()
                ? Likeness.UNKNOWN
                : birthDate.equals(other.birthDate) ? Likeness.EQUAL : Likeness.DIFFERENT;
        if (name == Likeness.DIFFERENT && birth == Likeness.DIFFERENT) {
            return Holder.ANOTHER;
        }
        boolean same = birth == Likeness.EQUAL && name != Likeness.DIFFERENT
                || birth == Likeness.UNKNOWN && name == Likeness.EQUAL;
        return same ? Holder.SAME : Holder.UNCLEAR;
    }

    private enum Likeness {
        EQUAL,
        PARTLY,
        DIFFERENT,
        UNKNOWN
    }

    /** A middle name left out does not make another person; a word in common alone is not enough without the date of birth. */
    private Likeness names(DocumentMark other) {
        Set<String> mine = Set.copyOf(names);
        Set<String> theirs = Set.copyOf(other.names);
        if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
            return Likeness.EQUAL;
        }
        return mine.stream().anyMatch(theirs::contains) ? Likeness.PARTLY : Likeness.DIFFERENT;
    }
}
