package io.kyc.seen;

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
    public DocumentMark {
        names = names.stream().sorted().toList();
    }

    /** Under one secret. */
    public DocumentMark(String document, List<String> names, Optional<String> birthDate) {
        this(document, names, birthDate, Optional.empty());
    }

    DocumentMark with(Optional<DocumentMark> former) {
        return new DocumentMark(document, names, birthDate, former);
    }

    /** This one, and the one under the former secret. */
    public Stream<DocumentMark> all() {
        return Stream.concat(Stream.of(this), former.stream());
    }

    /** How the holder of the same document compares with the one of another session. */
    public enum Holder {
        /** Name and date of birth agree, as far as both were read; at least one of the two was. */
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

    /** A middle name left out is no other person; a word in common alone is not enough without the date of birth. */
    private Likeness names(DocumentMark other) {
        Set<String> mine = Set.copyOf(names);
        Set<String> theirs = Set.copyOf(other.names);
        if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
            return Likeness.EQUAL;
        }
        return mine.stream().anyMatch(theirs::contains) ? Likeness.PARTLY : Likeness.DIFFERENT;
    }
}
