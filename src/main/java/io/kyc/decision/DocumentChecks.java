package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Dates;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the facts about the document. */
final class DocumentChecks {
    /** Greatest plausible age of a holder, in years. */
    private static final int OLDEST = 130;
    /**
     * The date of issue may be this many days after the day of the decision, because the date may have changed already
     * where the document was issued.
     */
    private static final int DAYS_AHEAD = 1;

    /** The checks that also run on a picture that is not a readable document. */
    private static final Set<CheckName> OF_ANY_PICTURE = EnumSet.of(
            CheckName.PORTRAIT_ON_DOCUMENT,
            CheckName.PORTRAIT_SINGLE,
            CheckName.DOCUMENT_PAGE,
            CheckName.DOCUMENT_READABLE);

    private DocumentChecks() {}

    /** All checks in a fixed order. If the document cannot be read, most of them are not applicable. */
    static List<Check> of(DocumentFacts document, Evidence evidence) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(
                BindingChecks.of(document.binding(), evidence.requirements().specimens()));
        checks.add(readable(document));
        checks.add(type(document.type()));
        checks.add(expiry(document, evidence.day()));
        checks.add(age(document, evidence.requirements().minimumAge(), evidence.day()));
        checks.add(dates(document.dates(), evidence.day()));
        checks.add(SecondSourceChecks.zone(document.zone()));
        for (Zone.Digit digit : Zone.Digit.values()) {
            checks.add(SecondSourceChecks.digit(document.zone(), digit));
        }
        checks.add(SecondSourceChecks.zoneAgainstPrint(document.zone()));
        checks.add(SecondSourceChecks.barcode(document.barcode()));
        checks.add(SecondSourceChecks.barcodeAgainstFront(document.barcode()));
        checks.add(applicant(evidence.requirements().applicant()));
        return document.unreadable()
                ? checks.stream()
                        .map(check -> OF_ANY_PICTURE.contains(check.name()) ? check : Check.notApplicable(check.name()))
                        .toList()
                : List.copyOf(checks);
    }

    static Check readable(DocumentFacts document) {
        CheckName name = CheckName.DOCUMENT_READABLE;
        if (document.binding().page() == Binding.Page.NOT_A_DOCUMENT) {
            // Without a face, it may be a document that cannot be read. With a face, it is something else.
            return document.binding().portrait() == Binding.Portrait.NONE
                    ? Check.of(name, List.of(Reason.DOCUMENT_UNREADABLE))
                    : Check.notApplicable(name);
        }
        if (document.binding().print() == Binding.Print.NOT_READ) {
            return Check.of(name, List.of(Reason.PRINT_NOT_READ));
        }
        if (document.unreadable()) {
            return Check.of(name, List.of(Reason.DOCUMENT_UNREADABLE));
        }
        return Check.ofFound(
                name,
                List.of(
                        Reason.DOCUMENT_INCOMPLETE.when(!document.missing().isEmpty()),
                        Reason.DOCUMENT_CONFIDENCE_LOW.when(!document.doubtful().isEmpty())));
    }

    static Check type(Type type) {
        return Check.of(
                CheckName.DOCUMENT_TYPE,
                switch (type) {
                    case SUPPORTED -> List.of();
                    case OTHER_THAN_ASKED -> List.of(Reason.DOCUMENT_TYPE_MISMATCH);
                    case UNSUPPORTED -> List.of(Reason.DOCUMENT_TYPE_UNSUPPORTED);
                });
    }

    /** The day of expiry is the last valid day. */
    static Check expiry(DocumentFacts document, LocalDate day) {
        CheckName name = CheckName.DOCUMENT_EXPIRY;
        Expiry valid = document.dates().expiry();
        if (valid.never()) {
            return Check.pass(name);
        }
        if (valid.days().isEmpty()) {
            return Check.notApplicable(name);
        }
        DaySpan expiry = valid.days().get();
        if (!expiry.earliest().isBefore(day)) {
            return Check.pass(name);
        }
        boolean surely = expiry.latest().isBefore(day) && !document.doubtful().contains(Part.EXPIRY_DATE);
        return Check.of(name, List.of(surely ? Reason.DOCUMENT_EXPIRED : Reason.EXPIRY_UNCERTAIN));
    }

    /** A person born on 29 February has their birthday on 1 March in other years. */
    static Check age(DocumentFacts document, Optional<Integer> minimum, LocalDate day) {
        CheckName name = CheckName.MINIMUM_AGE;
        if (minimum.isEmpty()) {
            return Check.notApplicable(name);
        }
        int least = minimum.get();
        Optional<DaySpan> birth = document.dates().birth();
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

    static Check dates(Dates dates, LocalDate day) {
        List<DaySpan> known = Stream.of(
                        dates.birth(), dates.issue(), dates.expiry().days())
                .flatMap(Optional::stream)
                .toList();
        CheckName name = CheckName.DOCUMENT_DATES;
        if (dates.birth().isEmpty() && dates.issue().isEmpty()) {
            // With only the date of expiry there is nothing to compare.
            return Check.notApplicable(name);
        }
        boolean plausible = mayPrecede(dates.birth(), dates.issue())
                && mayPrecede(dates.issue(), dates.expiry().days())
                && mayPrecede(dates.birth(), dates.expiry().days())
                && dates.birth().stream()
                        .allMatch(born -> !born.earliest().isAfter(day) && age(born.latest(), day) <= OLDEST)
                && dates.issue().stream().allMatch(issue -> !issue.earliest().isAfter(day.plusDays(DAYS_AHEAD)));
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

    /**
     * If the operator gave the applicant's data, each comparison gives agreement or a reason. Data that was not
     * compared does not pass.
     */
    static Check applicant(Optional<Evidence.Applicant> applicant) {
        CheckName name = CheckName.APPLICANT;
        return applicant
                .filter(a -> !a.asked().isEmpty())
                .map(a -> Check.ofFound(
                        name,
                        List.of(
                                Reason.APPLICANT_NAME_MISMATCH.when(isDifferent(a.name())),
                                Reason.APPLICANT_BIRTH_DATE_MISMATCH.when(isDifferent(a.birthDate())),
                                Reason.APPLICANT_NOT_COMPARED.when(!EnumSet.of(Agreement.AGREES, Agreement.DIFFERS)
                                        .containsAll(a.asked())))))
                .orElseGet(() -> Check.notApplicable(name));
    }

    private static boolean isDifferent(Optional<Agreement> agreement) {
        return agreement.filter(Agreement.DIFFERS::equals).isPresent();
    }
}
