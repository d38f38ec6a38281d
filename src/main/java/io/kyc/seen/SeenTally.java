package io.kyc.seen;

import io.kyc.decision.Evidence;
import io.kyc.seen.DocumentMark.Holder;
import io.kyc.seen.SeenMark.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Summarises the marks that other sessions left on a document. */
final class SeenTally {
    /** How long a decline for the face leads to a review of later sessions with the document. */
    static final Duration FACE_DECLINE_COUNTS_FOR = Duration.ofDays(30);

    private SeenTally() {}

    /**
     * @param mark this session's mark on the document
     * @param elsewhere other sessions' marks on the same document, each under the current or the former secret
     */
    static Evidence.SeenDocument of(DocumentMark mark, List<SeenMark> elsewhere, Instant now) {
        Predicate<SeenMark> another = seen -> holder(mark, seen) == Holder.ANOTHER;
        Predicate<SeenMark> approved = seen -> seen.outcome() == Outcome.APPROVED;
        return new Evidence.SeenDocument(
                count(elsewhere, seen -> holder(mark, seen) == Holder.SAME),
                count(elsewhere, seen -> holder(mark, seen) == Holder.UNCLEAR),
                count(elsewhere, another.and(approved.negate())),
                count(elsewhere, another.and(approved)),
                declinedForFace(elsewhere, now));
    }

    private static Holder holder(DocumentMark mark, SeenMark seen) {
        return mark.all()
                .filter(own -> own.document().equals(seen.mark().document()))
                .findFirst()
                .orElseThrow()
                .holder(seen.mark());
    }

    private static int count(List<SeenMark> marks, Predicate<SeenMark> which) {
        return (int) marks.stream().filter(which).count();
    }

    /** Only the latest outcome counts: a later approval means that the right face was shown. */
    private static boolean declinedForFace(List<SeenMark> marks, Instant now) {
        return marks.stream()
                .filter(seen -> seen.outcome() != Outcome.OPEN)
                .max(Comparator.comparing(seen -> seen.at().orElse(Instant.MIN)))
                .filter(last -> last.outcome() == Outcome.DECLINED_FACE)
                .flatMap(SeenMark::at)
                .filter(at -> now.isBefore(at.plus(FACE_DECLINE_COUNTS_FOR)))
                .isPresent();
    }
}
