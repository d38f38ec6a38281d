package io.kyc.verification;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Evidence;
import io.kyc.document.NormalizedField;
import io.kyc.document.UnderstoodDocument;
import io.kyc.document.text.SaidName;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Applicant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the operator says of the applicant with the document. */
final class ApplicantMatch {
    private ApplicantMatch() {}

    static Evidence.Applicant of(Applicant applicant, UnderstoodDocument document) {
        List<String> name = Stream.of(applicant.firstName(), applicant.lastName())
                .flatMap(Optional::stream)
                .map(Redacted::reveal)
                .toList();
        return new Evidence.Applicant(
                name.isEmpty() ? Optional.empty() : Optional.of(name(name, document.fields())),
                applicant
                        .dateOfBirth()
                        .map(said -> birthDate(
                                LocalDate.parse(said.reveal()), document.facts().birth())));
    }

    private static Agreement name(List<String> said, Map<String, NormalizedField> fields) {
        List<String> document = Stream.of(
                        joined(fields, "LAST_NAME"),
                        // Given names that follow one another on the document: a reader parts them as it likes.
                        joined(fields, "FIRST_NAME", "MIDDLE_NAME"),
                        joined(fields, "SUFFIX"))
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

    private static String joined(Map<String, NormalizedField> fields, String... types) {
        return Stream.of(types)
                .flatMap(type -> Optional.ofNullable(fields.get(type)).stream())
                .map(field -> field.value().reveal())
                .collect(Collectors.joining(" "));
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
