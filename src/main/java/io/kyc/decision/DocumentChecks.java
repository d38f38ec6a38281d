package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what was found out about the document. */
final class DocumentChecks {
    /** Nobody is older. */
    private static final int OLDEST = 130;
    /** The day of the decision may be over already where the document was issued today. */
    private static final int DAYS_AHEAD = 1;

    private static final String PORTRAIT_SINGLE = "portrait_single";
    private static final String DOCUMENT_READABLE = "document_readable";

    private DocumentChecks() {}

    /** Every check, in one order; of a document that cannot be read all others are not applicable. */
    static List<Check> of(DocumentFacts document, Evidence evidence) {
        List<Check> checks = new ArrayList<>();
        checks.add(faces(document.faces()));
        checks.add(readable(document));
        checks.add(type(document.type()));
        checks.add(expiry(document, evidence.day()));
        checks.add(age(document, evidence.minimumAge(), evidence.day()));
        checks.add(dates(document, evidence.day()));
        checks.add(SecondSourceChecks.zone(document.zone()));
        for (Zone.Digit digit : Zone.Digit.values()) {
            checks.add(SecondSourceChecks.digit(document.zone(), digit));
        }
        checks.add(SecondSourceChecks.zoneAgainstPrint(document.zone()));
        checks.add(SecondSourceChecks.barcode(document.barcode()));
        checks.add(SecondSourceChecks.barcodeAgainstFront(document.barcode()));
        checks.add(applicant(evidence.applicant()));
        return document.unreadable()
                ? checks.stream()
                        .map(check -> DOCUMENT_READABLE.equals(check.name()) || PORTRAIT_SINGLE.equals(check.name())
                                ? check
                                : Check.notApplicable(check.name()))
                        .toList()
                : List.copyOf(checks);
    }

    static Check faces(int faces) {
        return faces == 0
                ? Check.notApplicable(PORTRAIT_SINGLE)
                : Check.of(PORTRAIT_SINGLE, faces > 1 ? List.of(Reason.SEVERAL_FACES) : List.of());
    }

    static Check readable(DocumentFacts document) {
        if (document.unreadable()) {
            return Check.of(DOCUMENT_READABLE, List.of(Reason.DOCUMENT_UNREADABLE));
        }
        return Check.ofFound(
                DOCUMENT_READABLE,
                List.of(
                        Reason.DOCUMENT_INCOMPLETE.when(!document.missing().isEmpty()),
                        Reason.DOCUMENT_CONFIDENCE_LOW.when(!document.doubtful().isEmpty())));
    }

    static Check type(Type type) {
        return Check.of(
                "document_type",
                switch (type) {
                    case SUPPORTED -> List.of();
                    case OTHER_THAN_ASKED -> List.of(Reason.DOCUMENT_TYPE_MISMATCH);
                    case UNSUPPORTED -> List.of(Reason.DOCUMENT_TYPE_UNSUPPORTED);
                });
    }

    /** The day of expiry is the last valid one. */
    static Check expiry(DocumentFacts document, LocalDate day) {
        String name = "document_expiry";
        if (document.expiry().isEmpty()) {
            return Check.notApplicable(name);
        }
        DaySpan expiry = document.expiry().get();
        if (!expiry.earliest().isBefore(day)) {
            return Check.pass(name);
        }
        boolean surely = expiry.latest().isBefore(day) && !document.doubtful().contains(Part.EXPIRY_DATE);
        return Check.of(name, List.of(surely ? Reason.DOCUMENT_EXPIRED : Reason.EXPIRY_UNCERTAIN));
    }

    /** Who was born on 29 February has a birthday on 1 March of other years. */
    static Check age(DocumentFacts document, Optional<Integer> minimum, LocalDate day) {
        String name = "minimum_age";
        if (minimum.isEmpty()) {
            return Check.notApplicable(name);
        }
        int least = minimum.get();
        Optional<DaySpan> birth = document.birth();
        boolean reached = birth.filter(born -> age(born.latest(), day) >= least).isPresent();
        boolean missed = birth.filter(born -> age(born.earliest(), day) < least).isPresent();
        boolean doubtful = document.doubtful().contains(Part.BIRTH_DATE);
        if (reached) {
            return Check.pass(name);
        }
        return Check.of(name, List.of(missed && !doubtful ? Reason.UNDER_AGE : Reason.AGE_UNCERTAIN));
    }

    private static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    static Check dates(DocumentFacts document, LocalDate day) {
        List<DaySpan> known = Stream.of(document.birth(), document.issue(), document.expiry())
                .flatMap(Optional::stream)
                .toList();
        String name = "document_dates";
        if (known.isEmpty()) {
            return Check.notApplicable(name);
        }
        boolean plausible = mayPrecede(document.birth(), document.issue())
                && mayPrecede(document.issue(), document.expiry())
                && mayPrecede(document.birth(), document.expiry())
                && document.birth()
                        .map(born -> !born.earliest().isAfter(day) && age(born.latest(), day) <= OLDEST)
                        .orElse(true)
                && document.issue()
                        .map(issue -> !issue.earliest().isAfter(day.plusDays(DAYS_AHEAD)))
                        .orElse(true);
        return Check.ofFound(
                name,
                List.of(
                        Reason.DATES_IMPLAUSIBLE.when(!plausible),
                        Reason.DATE_AMBIGUOUS.when(!known.stream().allMatch(DaySpan::exact))));
    }

    private static boolean mayPrecede(Optional<DaySpan> one, Optional<DaySpan> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.get().earliest().isBefore(other.get().latest());
    }

    static Check applicant(Optional<Evidence.Applicant> applicant) {
        String name = "applicant";
        return applicant
                .filter(a -> a.name() != Agreement.UNKNOWN || a.birthDate() != Agreement.UNKNOWN)
                .map(a -> Check.ofFound(
                        name,
                        List.of(
                                Reason.APPLICANT_NAME_MISMATCH.when(a.name() == Agreement.DIFFERS),
                                Reason.APPLICANT_NAME_PARTIAL.when(a.name() == Agreement.PARTLY),
                                Reason.APPLICANT_BIRTH_DATE_MISMATCH.when(a.birthDate() == Agreement.DIFFERS))))
                .orElseGet(() -> Check.notApplicable(name));
    }
}
