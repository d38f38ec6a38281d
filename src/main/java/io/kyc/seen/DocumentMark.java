package io.kyc.seen;

import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keyed hashes of a document and its holder. They are enough to recognise both in another session of the tenant,
 * and cannot be read. The holder's hashes depend on the document, so that two documents of one family have no hash in
 * common.
 *
 * @param document 64 hexadecimal characters
 * @param names the hash of each word of the name, in an order that tells nothing
 * @param birthDate the hash of the date of birth, if it was read
 * @param former the same mark under the former secret, while that counts
 */
@RegisterForReflection
public record DocumentMark(
        String document, List<String> names, Optional<String> birthDate, Optional<DocumentMark> former) {
    /** The purpose for which the hashes' key is derived. */
    static final String PURPOSE = "seen-document/1";

    public DocumentMark {
        names = names.stream().sorted().toList();
    }

    /** A mark under one secret only. */
    public DocumentMark(String document, List<String> names, Optional<String> birthDate) {
        this(document, names, birthDate, Optional.empty());
    }

    /**
     * Makes the mark of a document. Another secret gives other hashes, so while the former secret counts, a document
     * has one mark of each and is found by both.
     *
     * @param tenant part of every hash, so that two tenants' marks of one document have nothing in common
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

    /** Joins the parts. Only the tenant can contain a line break, and always exactly two parts follow it. */
    private static String message(String... parts) {
        return String.join("\n", parts);
    }

    /** This mark, and the one under the former secret. */
    public Stream<DocumentMark> all() {
        return Stream.concat(Stream.of(this), former.stream());
    }

    /** The result of comparing the holder with that of another session, for the same document. */
    public enum Holder {
        /** Name and date of birth agree, if both were read. At least one of them was read. */
        SAME,
        /** Neither name nor date of birth agrees. */
        ANOTHER,
        /** One agrees and the other does not, or too little was read. A misreading is more likely than a forgery. */
        UNCLEAR
    }

    /** @param other a mark of the same document */
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

    /**
     * A missing middle name does not make another person. A single word in common is not enough without the date of
     * birth.
     */
    private Likeness names(DocumentMark other) {
        Set<String> mine = Set.copyOf(names);
        Set<String> theirs = Set.copyOf(other.names);
        if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
            return Likeness.EQUAL;
        }
        return mine.stream().anyMatch(theirs::contains) ? Likeness.PARTLY : Likeness.DIFFERENT;
    }
}
