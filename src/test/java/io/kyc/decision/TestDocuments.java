package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Documents without any reason against them, and changes of them. */
final class TestDocuments {
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final DaySpan BORN = DaySpan.of(LocalDate.of(1979, 9, 12));
    static final DaySpan ISSUED = DaySpan.of(LocalDate.of(2020, 1, 31));
    static final DaySpan EXPIRES = DaySpan.of(LocalDate.of(2030, 1, 30));
    static final Comparison SAME =
            new Comparison(Agreement.AGREES, Agreement.AGREES, Agreement.AGREES, Agreement.AGREES);
    static final Zone ZONE =
            new Zone(Zone.State.FOUND, EnumSet.allOf(Zone.Digit.class), Set.of(), Set.of(), SAME, Agreement.AGREES);

    private TestDocuments() {}

    static DocumentFacts sound() {
        return dated(Optional.of(BORN), Optional.of(ISSUED), Optional.of(EXPIRES));
    }

    static DocumentFacts dated(Optional<DaySpan> birth, Optional<DaySpan> issue, Optional<DaySpan> expiry) {
        return new DocumentFacts(
                Kind.PASSPORT,
                Type.SUPPORTED,
                Set.of(),
                Set.of(),
                new DocumentFacts.Dates(birth, issue, Expiry.of(expiry)),
                ZONE,
                Barcode.absent(Barcode.State.NOT_EXPECTED),
                Binding.ONE_SIDE);
    }

    static DocumentFacts expiring(LocalDate earliest, LocalDate latest) {
        return dated(Optional.of(BORN), Optional.of(ISSUED), Optional.of(DaySpan.between(earliest, latest)));
    }

    static DocumentFacts born(LocalDate earliest, LocalDate latest) {
        return dated(Optional.of(DaySpan.between(earliest, latest)), Optional.empty(), Optional.of(EXPIRES));
    }

    static DocumentFacts with(DocumentFacts document, Set<Part> missing, Set<Part> doubtful) {
        return new DocumentFacts(
                document.kind(),
                document.type(),
                missing,
                doubtful,
                document.dates(),
                document.zone(),
                document.barcode(),
                document.binding());
    }

    static DocumentFacts with(Type type, Zone zone, Barcode barcode, Binding binding) {
        return new DocumentFacts(
                Kind.PASSPORT,
                type,
                Set.of(),
                Set.of(),
                new DocumentFacts.Dates(Optional.of(BORN), Optional.of(ISSUED), Expiry.of(Optional.of(EXPIRES))),
                zone,
                barcode,
                binding);
    }

    static Evidence evidence(DocumentFacts document) {
        return evidence(document, Optional.empty(), Optional.empty());
    }

    static Evidence evidence(
            DocumentFacts document, Optional<Integer> minimumAge, Optional<Evidence.Applicant> applicant) {
        return new Evidence(
                DAY,
                true,
                Optional.of(document),
                Optional.empty(),
                new Evidence.Requirements(false, minimumAge, applicant),
                Optional.empty(),
                Optional.empty(),
                Evidence.Seen.NOWHERE);
    }
}
