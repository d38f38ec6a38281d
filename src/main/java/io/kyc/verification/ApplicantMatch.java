package io.kyc.verification;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Evidence;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.SaidName;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Start.Applicant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the operator's data about the applicant with the document. */
final class ApplicantMatch {
    private ApplicantMatch() {}

    /**
     * @param birth the possible dates of birth; empty when none was read
     * @param fields the document's fields
     */
    static Evidence.Applicant of(Applicant applicant, Optional<DaySpan> birth, NormalizedFields fields) {
        List<String> name = Stream.of(applicant.firstName(), applicant.lastName())
                .flatMap(Optional::stream)
                .map(Redacted::reveal)
                .toList();
        return new Evidence.Applicant(
                name.isEmpty() ? Optional.empty() : Optional.of(name(name, fields)),
                applicant.dateOfBirth().map(said -> birthDate(LocalDate.parse(said.reveal()), birth)));
    }

    private static Agreement name(List<String> said, NormalizedFields fields) {
        List<String> document = Stream.of(
                        fields.text(FieldName.LAST_NAME),
                        // Given names that follow one another on the document, because readers split them in different
                        // places.
                        fields.text(FieldName.FIRST_NAME, FieldName.MIDDLE_NAME),
                        fields.text(FieldName.SUFFIX))
                .filter(part -> !part.isEmpty())
                .toList();
        if (document.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        return switch (SaidName.compare(said, document)) {
            case STANDS -> Agreement.AGREES;
            case LACKS_A_WORD -> Agreement.DIFFERS;
            case NOT_COMPARABLE -> Agreement.NOT_COMPARABLE;
        };
    }

    private static Agreement birthDate(LocalDate said, Optional<DaySpan> birth) {
        if (birth.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        return birth.get()
                .days()
                .map(days -> days.contains(said) ? Agreement.AGREES : Agreement.DIFFERS)
                .orElse(Agreement.NOT_COMPARABLE);
    }
}
