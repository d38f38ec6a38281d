package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Evidence;
import io.kyc.document.crosscheck.FieldSource;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Start.Applicant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantMatchTest {
    private static final DaySpan BORN = DaySpan.of(LocalDate.of(1979, 9, 12));

    private static NormalizedField field(String value, FieldSource source) {
        return new NormalizedField(Redacted.of(value), 98, source);
    }

    private static NormalizedFields anna() {
        return new NormalizedFields(Map.of(
                FieldName.LAST_NAME, field("LINDQVIST-MOREAU", FieldSource.PRINTED),
                FieldName.FIRST_NAME, field("ANNA", FieldSource.PRINTED),
                FieldName.MIDDLE_NAME, field("ZOE", FieldSource.PRINTED)));
    }

    private static Evidence.Applicant match(Applicant applicant, NormalizedFields fields) {
        return ApplicantMatch.of(applicant, Optional.of(BORN), fields);
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
        "Annazoé, Lindqvistmoreau, AGREES",
        "Anna, Lindqvist-Moreau, AGREES",
        "Zoé, Lindqvist-Moreau, AGREES",
        "Anna, Lindqvist, AGREES",
        " , Lindqvist-Moreau, AGREES",
        "Anna Zoé, , AGREES",
        "Anna, , AGREES",
        "-, Moreau, AGREES",
        "Hanna, Lindqvist-Moreau, DIFFERS",
        "Anna Zoé, Lundqvist-Moreau, DIFFERS",
        " , Lundqvist-Moreau, DIFFERS",
        "Hanna, , DIFFERS",
        "Grace, Hopper, DIFFERS",
        // Initials, cut words, further words, a word twice.
        "A., Lindqvist-Moreau, DIFFERS",
        "Ann, Lindqvist-Moreau, DIFFERS",
        "Anna, Lindqvist-Mor, DIFFERS",
        "Anna Maria, Lindqvist-Moreau, DIFFERS",
        "Anna, von Lindqvist-Moreau, DIFFERS",
        "Anna Anna, Moreau, DIFFERS",
        "Moreau, Moreau, DIFFERS",
        // Letters without a counterpart, in the whole name or in a part.
        "安娜, 林, NOT_COMPARABLE",
        "Anna, 林, NOT_COMPARABLE",
        "Grace, 林, DIFFERS",
        "Anna 安娜, Lindqvist-Moreau, NOT_COMPARABLE",
        "אנה, Moreau, NOT_COMPARABLE",
        "Ann2a, Moreau, NOT_COMPARABLE",
        "-, …, NOT_COMPARABLE"
    })
    void comparesTheName(String first, String last, Agreement agreement) {
        assertThat(match(applicant(first, last, null), anna()).name()).contains(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "LE, ANH, Anh, Do, DIFFERS",
        "LE, ANH, Anh, Le, AGREES",
        "DAS, RAVI, Ravi, De, DIFFERS",
        "LEE, JO, John, Leeson, DIFFERS",
        "LEE, JO, Jo, Lee, AGREES",
        "LINDQVIST-MOREAU, , Kate, Lindqvist-Moreau, DIFFERS",
        "VAN DER BERG, JAN, Jan, Berg, AGREES",
        "BERG, JAN, Jan, van der Berg, DIFFERS",
        // Joined and separated words.
        "MACDONALD, ANN, Ann, Mac Donald, AGREES",
        "MAC DONALD, MARY ANN, Maryann, MacDonald, AGREES",
        "O'CONNOR, ANN, Ann, O Connor, AGREES",
        "O CONNOR, ANN, Ann, O’Connor, AGREES",
        "DELA CRUZ, ANN, Ann, De la Cruz, AGREES",
        "SON, JOHN, Johnson, , DIFFERS",
        // ICAO's tables of letters.
        "MUELLER, JOERG, Jörg, Müller, AGREES",
        "MULLER, JORG, Joerg, Mueller, AGREES",
        "ОСТРОВСКИЙ, ИГОРЬ, Igor, Ostrovskii, AGREES",
        "MUSTAFAЌ, ИГОРЬ, Игорь, Mustafak, AGREES",
        // Words of the document that lose letters.
        "WANG 王, LEI, Lei, Wang, AGREES",
        "AN王NA, LEI, Lei, Anna, DIFFERS",
        "AN 王 NA, LEI, Lei, Anna, DIFFERS",
        "王, 磊, Lei, Wang, NOT_COMPARABLE"
    })
    void comparesOtherNames(String family, String given, String first, String last, Agreement agreement) {
        Map<FieldName, NormalizedField> fields = new HashMap<>();
        fields.put(FieldName.LAST_NAME, field(family, FieldSource.BARCODE));
        Optional.ofNullable(given)
                .ifPresent(name -> fields.put(FieldName.FIRST_NAME, field(name, FieldSource.BARCODE)));
        assertThat(match(applicant(first, last, null), new NormalizedFields(fields))
                        .name())
                .contains(agreement);
    }

    @Test
    void acceptsNoCutName() {
        NormalizedFields cut = new NormalizedFields(Map.of(
                FieldName.LAST_NAME, field("PAPANDROPOULOUS", FieldSource.MRZ),
                FieldName.FIRST_NAME, field("JONATHON WARR", FieldSource.MRZ)));

        assertThat(match(applicant("Jonathon Warren", "Papandropoulous", null), cut)
                        .name())
                .contains(Agreement.DIFFERS);
    }

    @Test
    void findsASuffixBesideTheName() {
        NormalizedFields junior = new NormalizedFields(Map.of(
                FieldName.LAST_NAME,
                field("SAMPLE", FieldSource.PRINTED),
                FieldName.SUFFIX,
                field("JR", FieldSource.PRINTED)));

        assertThat(match(applicant(null, "Sample, Jr.", null), junior).name()).contains(Agreement.AGREES);
        assertThat(match(applicant(null, "Sample Sr", null), junior).name()).contains(Agreement.DIFFERS);
    }

    @Test
    void comparesTheDateOfBirth() {
        assertThat(birth("1979-09-12", Optional.of(BORN))).contains(Agreement.AGREES);
        assertThat(birth("1979-09-13", Optional.of(BORN))).contains(Agreement.DIFFERS);
        assertThat(birth("1979-09-12", Optional.empty())).contains(Agreement.NOT_PRINTED);
        assertThat(birth(null, Optional.of(BORN))).isEmpty();
    }

    @Test
    void comparesAnAmbiguousDateWithBothMeanings() {
        Optional<DaySpan> either =
                Optional.of(DaySpan.oneOf(List.of(LocalDate.of(1990, 2, 5), LocalDate.of(1990, 5, 2))));

        assertThat(birth("1990-02-05", either)).contains(Agreement.AGREES);
        assertThat(birth("1990-05-02", either)).contains(Agreement.AGREES);
        assertThat(birth("1990-03-15", either)).contains(Agreement.DIFFERS);
    }

    @Test
    void comparesNoPartlyKnownDate() {
        Optional<DaySpan> year = Optional.of(DaySpan.between(LocalDate.of(1979, 1, 1), LocalDate.of(1979, 12, 31)));

        assertThat(birth("1979-01-01", year)).contains(Agreement.NOT_COMPARABLE);
        assertThat(birth("1979-09-12", year)).contains(Agreement.NOT_COMPARABLE);
        assertThat(birth("1980-01-01", year)).contains(Agreement.NOT_COMPARABLE);
    }

    private static Optional<Agreement> birth(String said, Optional<DaySpan> birth) {
        return ApplicantMatch.of(applicant(null, null, said), birth, new NormalizedFields(Map.of()))
                .birthDate();
    }

    @Test
    void comparesOnlyTheOperatorsData() {
        assertThat(match(applicant(null, null, "1979-09-12"), anna()).name()).isEmpty();
        assertThat(match(applicant("Anna", null, null), anna()).birthDate()).isEmpty();
    }

    @Test
    void comparesNoNameWithADocumentThatHasNone() {
        Evidence.Applicant match = match(applicant("Anna", "Lindqvist", null), new NormalizedFields(Map.of()));

        assertThat(match.name()).contains(Agreement.NOT_PRINTED);
    }

    @Test
    void finishesWithManyEqualWords() {
        String many = "A ".repeat(50).strip();
        NormalizedFields document = new NormalizedFields(Map.of(FieldName.LAST_NAME, field(many, FieldSource.PRINTED)));

        assertThat(match(applicant("A ".repeat(49) + "B", null, null), document).name())
                .contains(Agreement.DIFFERS);
        assertThat(match(applicant(many, null, null), document).name()).contains(Agreement.AGREES);
    }
}
