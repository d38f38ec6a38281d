package io.kyc.verification;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Evidence;
import io.kyc.document.FieldSource;
import io.kyc.document.HolderName;
import io.kyc.document.NormalizedField;
import io.kyc.document.UnderstoodDocument;
import io.kyc.document.text.PersonName;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Applicant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the operator says of the applicant with the document. */
final class ApplicantMatch {
    /** In the place of a name that the applicant leaves open, on both sides: what is not said cannot differ. */
    private static final String NOT_SAID = "X";

    private ApplicantMatch() {}

    static Evidence.Applicant of(Applicant applicant, UnderstoodDocument document) {
        return new Evidence.Applicant(
                name(applicant, document.fields()),
                birthDate(applicant.dateOfBirth(), document.facts().birth()));
    }

    private static Agreement name(Applicant applicant, Map<String, NormalizedField> fields) {
        String family = joined(fields, "LAST_NAME", "SUFFIX");
        String given = joined(fields, "FIRST_NAME", "MIDDLE_NAME");
        if (family.isEmpty() && given.isEmpty()
                || applicant.firstName().isEmpty() && applicant.lastName().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        String first = applicant.firstName().map(Redacted::reveal).orElse(NOT_SAID);
        String last = applicant.lastName().map(Redacted::reveal).orElse(NOT_SAID);
        boolean print = Optional.ofNullable(fields.get("LAST_NAME"))
                .filter(field -> field.source() == FieldSource.PRINTED)
                .isPresent();
        return HolderName.agreement(
                Optional.of(PersonName.of(last, first)),
                Optional.of(new PersonName(
                        applicant.lastName().isEmpty() ? NOT_SAID : family,
                        applicant.firstName().isEmpty() ? NOT_SAID : given,
                        !print)));
    }

    private static String joined(Map<String, NormalizedField> fields, String... types) {
        return Stream.of(types)
                .flatMap(type -> Optional.ofNullable(fields.get(type)).stream())
                .map(field -> field.value().reveal())
                .collect(Collectors.joining(" "));
    }

    private static Agreement birthDate(Optional<Redacted<String>> said, Optional<DaySpan> birth) {
        if (said.isEmpty() || birth.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        boolean mayBe = birth.get().mayBe(LocalDate.parse(said.get().reveal()));
        return mayBe ? Agreement.AGREES : Agreement.DIFFERS;
    }
}
