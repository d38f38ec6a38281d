package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Evidence;
import io.kyc.document.FieldSource;
import io.kyc.document.NormalizedField;
import io.kyc.document.UnderstoodDocument;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Applicant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantMatchTest {
    private static final DaySpan BORN = DaySpan.of(LocalDate.of(1979, 9, 12));

    private static UnderstoodDocument document(Optional<DaySpan> birth, Map<String, NormalizedField> fields) {
        return new UnderstoodDocument(
                new DocumentFacts(
                        DocumentFacts.Type.SUPPORTED,
                        Set.of(),
                        Set.of(),
                        birth,
                        Optional.empty(),
                        Optional.empty(),
                        DocumentFacts.Zone.absent(false),
                        DocumentFacts.Barcode.absent(false),
                        1),
                fields);
    }

    private static NormalizedField field(String value, FieldSource source) {
        return new NormalizedField(Redacted.of(value), 98, source);
    }

    private static UnderstoodDocument anna() {
        return document(
                Optional.of(BORN),
                Map.of(
                        "LAST_NAME", field("LINDQVIST-MOREAU", FieldSource.PRINTED),
                        "FIRST_NAME", field("ANNA", FieldSource.PRINTED),
                        "MIDDLE_NAME", field("ZOE", FieldSource.PRINTED)));
    }

    private static Applicant applicant(String first, String last, String birth) {
        return new Applicant(
                Optional.ofNullable(first).map(Redacted::of),
                Optional.ofNullable(last).map(Redacted::of),
                Optional.ofNullable(birth).map(Redacted::of));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Zoé, Lindqvist-Moreau, AGREES",
        "anna zoë, LINDQVIST MOREAU, AGREES",
        "Lindqvist-Moreau, Anna Zoé, AGREES",
        "Anna, Lindqvist-Moreau, PARTLY",
        "Zoé, Lindqvist-Moreau, PARTLY",
        "Anna, Lindqvist, PARTLY",
        " , Lindqvist-Moreau, AGREES",
        "Anna Zoé, , AGREES",
        "Anna, , PARTLY",
        " , , UNKNOWN",
        "Hanna, Lindqvist-Moreau, DIFFERS",
        "Anna Zoé, Lundqvist-Moreau, DIFFERS",
        " , Lundqvist-Moreau, DIFFERS",
        "Hanna, , DIFFERS",
        "Grace, Hopper, DIFFERS"
    })
    void comparesTheName(String first, String last, Agreement agreement) {
        assertThat(ApplicantMatch.of(applicant(first, last, null), anna()).name())
                .isEqualTo(agreement);
    }

    @Test
    void takesTheNamesOfAZoneForCut() {
        UnderstoodDocument cut = document(
                Optional.of(BORN),
                Map.of(
                        "LAST_NAME", field("PAPANDROPOULOUS", FieldSource.MRZ),
                        "FIRST_NAME", field("JONATHON WARR", FieldSource.MRZ)));

        assertThat(ApplicantMatch.of(applicant("Jonathon Warren", "Papandropoulous", null), cut)
                        .name())
                .isEqualTo(Agreement.PARTLY);
    }

    @Test
    void comparesTheDateOfBirth() {
        assertThat(birth("1979-09-12", Optional.of(BORN))).isEqualTo(Agreement.AGREES);
        assertThat(birth("1979-09-13", Optional.of(BORN))).isEqualTo(Agreement.DIFFERS);
        assertThat(birth("1979-09-12", Optional.empty())).isEqualTo(Agreement.UNKNOWN);
        assertThat(birth(null, Optional.of(BORN))).isEqualTo(Agreement.UNKNOWN);
        Optional<DaySpan> year = Optional.of(new DaySpan(LocalDate.of(1979, 1, 1), LocalDate.of(1979, 12, 31)));
        assertThat(birth("1979-01-01", year)).isEqualTo(Agreement.AGREES);
        assertThat(birth("1979-12-31", year)).isEqualTo(Agreement.AGREES);
        assertThat(birth("1980-01-01", year)).isEqualTo(Agreement.DIFFERS);
        assertThat(birth("1978-12-31", year)).isEqualTo(Agreement.DIFFERS);
    }

    private static Agreement birth(String said, Optional<DaySpan> birth) {
        return ApplicantMatch.of(applicant(null, null, said), document(birth, Map.of()))
                .birthDate();
    }

    @Test
    void comparesNoNameWithADocumentThatHasNone() {
        Evidence.Applicant match =
                ApplicantMatch.of(applicant("Anna", "Lindqvist", null), document(Optional.of(BORN), Map.of()));

        assertThat(match.name()).isEqualTo(Agreement.UNKNOWN);
    }
}
