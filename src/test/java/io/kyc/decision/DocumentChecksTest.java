package io.kyc.decision;

import static io.kyc.decision.Check.Result.FAIL;
import static io.kyc.decision.Check.Result.NOT_APPLICABLE;
import static io.kyc.decision.Check.Result.PASS;
import static io.kyc.decision.Check.Result.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentChecksTest {
    private static final LocalDate DAY = TestDocuments.DAY;

    @Test
    void findsNothingWrongWithASoundDocument() {
        List<Check> checks = Checks.of(TestDocuments.evidence(TestDocuments.sound()));

        assertThat(Checks.reasons(checks)).isEmpty();
        assertThat(checks).extracting(Check::result).containsOnly(PASS, NOT_APPLICABLE);
        assertThat(checks)
                .filteredOn(check -> check.result() == NOT_APPLICABLE)
                .extracting(Check::name)
                .containsExactly(
                        CheckName.DOCUMENT_SIDES,
                        CheckName.MINIMUM_AGE,
                        CheckName.BARCODE,
                        CheckName.BARCODE_AGAINST_FRONT,
                        CheckName.APPLICANT);
    }

    @Test
    void runsEveryCheckInAFixedOrder() {
        assertThat(Checks.of(TestDocuments.evidence(TestDocuments.sound())))
                .extracting(check -> check.name().wireName())
                .containsExactly(
                        "portrait_found",
                        "portrait_on_document",
                        "portrait_single",
                        "document_page",
                        "document_specimen",
                        "document_sides",
                        "document_readable",
                        "document_type",
                        "document_expiry",
                        "minimum_age",
                        "document_dates",
                        "mrz",
                        "mrz_check_digit_document_number",
                        "mrz_check_digit_birth_date",
                        "mrz_check_digit_expiry_date",
                        "mrz_check_digit_optional_data",
                        "mrz_check_digit_composite",
                        "mrz_against_print",
                        "barcode",
                        "barcode_against_front",
                        "applicant");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2026-11-26, PASS, ",
        // The last valid day.
        "2026-11-25, 2026-11-25, PASS, ",
        "2026-11-24, 2026-11-24, FAIL, DOCUMENT_EXPIRED",
        "2019-03-16, 2019-03-16, FAIL, DOCUMENT_EXPIRED",
        // A date with two meanings.
        "2026-11-25, 2027-01-01, PASS, ",
        "2026-11-24, 2026-11-25, REVIEW, EXPIRY_UNCERTAIN",
        "2026-01-02, 2026-11-24, FAIL, DOCUMENT_EXPIRED"
    })
    void acceptsADocumentUntilItsLastDayIsOver(
            LocalDate earliest, LocalDate latest, Check.Result result, Reason reason) {
        Check check = DocumentChecks.expiry(TestDocuments.expiring(earliest, latest), DAY);

        assertIs(check, result, reason);
    }

    @Test
    void acceptsADocumentThrough29February() {
        LocalDate leap = LocalDate.of(2028, 2, 29);

        assertIs(DocumentChecks.expiry(TestDocuments.expiring(leap, leap), leap), PASS, null);
        assertIs(
                DocumentChecks.expiry(TestDocuments.expiring(leap, leap), LocalDate.of(2028, 3, 1)),
                FAIL,
                Reason.DOCUMENT_EXPIRED);
    }

    @Test
    void declinesNobodyOnADoubtfulDate() {
        DocumentFacts expired = TestDocuments.expiring(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
        DocumentFacts doubtful = TestDocuments.with(expired, Set.of(), Set.of(Part.EXPIRY_DATE));
        DocumentFacts otherwise = TestDocuments.with(expired, Set.of(), Set.of(Part.BIRTH_DATE));

        assertIs(DocumentChecks.expiry(doubtful, DAY), REVIEW, Reason.EXPIRY_UNCERTAIN);
        assertIs(DocumentChecks.expiry(otherwise, DAY), FAIL, Reason.DOCUMENT_EXPIRED);
    }

    @Test
    void skipsAMissingExpiry() {
        DocumentFacts none = TestDocuments.dated(Optional.of(TestDocuments.BORN), Optional.empty(), Optional.empty());

        assertIs(DocumentChecks.expiry(none, DAY), NOT_APPLICABLE, null);
    }

    @ParameterizedTest
    @CsvSource({
        // The 18th birthday.
        "18, 2008-11-25, 2008-11-25, 2026-11-25, PASS, ",
        "18, 2008-11-26, 2008-11-26, 2026-11-25, FAIL, UNDER_AGE",
        // 29 February: in a year without that day, the birthday is 1 March.
        "18, 2008-02-29, 2008-02-29, 2026-02-28, FAIL, UNDER_AGE",
        "18, 2008-02-29, 2008-02-29, 2026-03-01, PASS, ",
        "16, 2008-02-29, 2008-02-29, 2024-02-28, FAIL, UNDER_AGE",
        "16, 2008-02-29, 2008-02-29, 2024-02-29, PASS, ",
        // Parts are unknown.
        "18, 2008-01-01, 2008-12-31, 2026-11-25, REVIEW, AGE_UNCERTAIN",
        "18, 2008-01-01, 2008-12-31, 2026-12-31, PASS, ",
        "18, 2008-12-01, 2008-12-31, 2026-11-25, FAIL, UNDER_AGE"
    })
    void checksTheMinimumAge(
            int minimum, LocalDate earliest, LocalDate latest, LocalDate day, Check.Result result, Reason reason) {
        Check check = DocumentChecks.age(TestDocuments.born(earliest, latest), Optional.of(minimum), day);

        assertIs(check, result, reason);
    }

    @Test
    void reviewsTheAgeWithoutADateOfBirth() {
        DocumentFacts none =
                TestDocuments.dated(Optional.empty(), Optional.empty(), Optional.of(TestDocuments.EXPIRES));

        assertIs(DocumentChecks.age(none, Optional.of(18), DAY), REVIEW, Reason.AGE_UNCERTAIN);
        assertIs(DocumentChecks.age(none, Optional.empty(), DAY), NOT_APPLICABLE, null);
    }

    @Test
    void reviewsTheAgeWithADoubtfulDateOfBirth() {
        DocumentFacts young = TestDocuments.born(DAY.minusYears(5), DAY.minusYears(5));
        DocumentFacts doubtful = TestDocuments.with(young, Set.of(), Set.of(Part.BIRTH_DATE));

        assertIs(DocumentChecks.age(doubtful, Optional.of(18), DAY), REVIEW, Reason.AGE_UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "1979-09-12, 2020-01-31, 2030-01-30, PASS",
        // Not yet born, and born on the day.
        "2026-11-26, , 2030-01-30, REVIEW",
        "2026-11-25, , 2030-01-30, PASS",
        // Older than any person.
        "1895-11-26, , 2030-01-30, PASS",
        "1895-11-25, , 2030-01-30, REVIEW",
        // Issued before or on the day of birth, after the expiry, tomorrow in another time zone, later.
        "1979-09-12, 1979-09-12, 2030-01-30, REVIEW",
        "1979-09-12, 1979-09-13, 2030-01-30, PASS",
        "1979-09-12, 2020-01-31, 2020-01-31, REVIEW",
        "1979-09-12, 2020-01-31, 2020-02-01, PASS",
        "1979-09-12, 2026-11-26, 2030-01-30, PASS",
        "1979-09-12, 2026-11-27, 2030-01-30, REVIEW",
        // Expired before birth.
        "1979-09-12, , 1979-09-12, REVIEW",
        "1979-09-12, , , PASS",
        " , 2026-11-27, , REVIEW"
    })
    void requiresDatesInOrder(LocalDate birth, LocalDate issue, LocalDate expiry, Check.Result result) {
        DocumentFacts document = TestDocuments.dated(span(birth), span(issue), span(expiry));

        assertIs(
                DocumentChecks.dates(document.dates(), DAY),
                result,
                result == REVIEW ? Reason.DATES_IMPLAUSIBLE : null);
    }

    private static Optional<DaySpan> span(LocalDate day) {
        return Optional.ofNullable(day).map(DaySpan::of);
    }

    @Test
    void reportsADateThatCanBeReadInTwoWays() {
        DaySpan ambiguous = DaySpan.between(LocalDate.of(1974, 8, 12), LocalDate.of(1974, 12, 8));

        assertIs(
                DocumentChecks.dates(
                        TestDocuments.born(ambiguous.earliest(), ambiguous.latest())
                                .dates(),
                        DAY),
                PASS,
                Reason.DATE_AMBIGUOUS);
        assertIs(
                DocumentChecks.dates(
                        TestDocuments.dated(Optional.empty(), Optional.empty(), Optional.empty())
                                .dates(),
                        DAY),
                NOT_APPLICABLE,
                null);
    }

    @Test
    void reportsMissingAndDoubtfulParts() {
        DocumentFacts sound = TestDocuments.sound();

        assertIs(DocumentChecks.readable(sound), PASS, null);
        assertIs(
                DocumentChecks.readable(TestDocuments.with(sound, Set.of(Part.EXPIRY_DATE), Set.of())),
                REVIEW,
                Reason.DOCUMENT_INCOMPLETE);
        assertIs(
                DocumentChecks.readable(TestDocuments.with(sound, Set.of(), Set.of(Part.NAME))),
                REVIEW,
                Reason.DOCUMENT_CONFIDENCE_LOW);
    }

    @Test
    void checksNothingElseOnAnUnreadableDocument() {
        DocumentFacts nothing = new DocumentFacts(
                Kind.UNKNOWN,
                Type.UNSUPPORTED,
                Set.of(Part.values()),
                Set.of(),
                new DocumentFacts.Dates(Optional.empty(), Optional.empty(), Expiry.NOT_READ),
                Zone.absent(true),
                Barcode.absent(Barcode.State.UNREADABLE),
                bound(Binding.Page.DOCUMENT, Binding.Portrait.ON_PAGE, Binding.OtherFaces.ANOTHER));

        List<Check> checks = Checks.of(TestDocuments.evidence(nothing, Optional.of(18), Optional.empty()));

        assertThat(Checks.reasons(checks)).containsExactly(Reason.SEVERAL_FACES, Reason.DOCUMENT_UNREADABLE);
        assertThat(checks).hasSize(21).extracting(Check::result).containsOnly(PASS, REVIEW, NOT_APPLICABLE);
    }

    @Test
    void acceptsADocumentWithOnePartAsReadable() {
        DocumentFacts numbered = TestDocuments.with(
                TestDocuments.with(
                        Type.SUPPORTED,
                        Zone.absent(true),
                        Barcode.absent(Barcode.State.NOT_EXPECTED),
                        Binding.ONE_SIDE),
                Set.of(Part.NAME),
                Set.of());
        DocumentFacts named = TestDocuments.with(numbered, Set.of(Part.NUMBER), Set.of());
        DocumentFacts neither = TestDocuments.with(numbered, Set.of(Part.NAME, Part.NUMBER), Set.of());

        assertThat(numbered.unreadable()).isFalse();
        assertThat(named.unreadable()).isFalse();
        assertThat(neither.unreadable()).isTrue();
        assertThat(TestDocuments.with(TestDocuments.sound(), neither.missing(), Set.of())
                        .unreadable())
                .as("a zone was found")
                .isFalse();
        DocumentFacts scanned = TestDocuments.with(
                TestDocuments.with(
                        Type.SUPPORTED,
                        Zone.absent(false),
                        new Barcode(Barcode.State.READ, TestDocuments.SAME),
                        Binding.ONE_SIDE),
                neither.missing(),
                Set.of());
        assertThat(scanned.unreadable())
                .as("a barcode on the back says nothing of a front that cannot be read")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, PASS, ",
        "OTHER_THAN_ASKED, REVIEW, DOCUMENT_TYPE_MISMATCH",
        "UNSUPPORTED, REVIEW, DOCUMENT_TYPE_UNSUPPORTED"
    })
    void requiresTheKindThatWasAskedFor(Type type, Check.Result result, Reason reason) {
        assertIs(DocumentChecks.type(type), result, reason);
    }

    @Test
    void requiresOneFace() {
        for (Binding.OtherFaces others : List.of(Binding.OtherFaces.NONE, Binding.OtherFaces.SAME_PERSON)) {
            assertIs(single(bound(Binding.Page.DOCUMENT, Binding.Portrait.ON_PAGE, others)), PASS, null);
        }
        assertIs(
                single(bound(Binding.Page.DOCUMENT, Binding.Portrait.ON_PAGE, Binding.OtherFaces.ANOTHER)),
                REVIEW,
                Reason.SEVERAL_FACES);
        assertIs(
                single(bound(Binding.Page.DOCUMENT, Binding.Portrait.NONE, Binding.OtherFaces.NONE)),
                NOT_APPLICABLE,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "AGREES, AGREES, PASS, ",
        "AGREES, , PASS, ",
        " , AGREES, PASS, ",
        " , , NOT_APPLICABLE, ",
        "DIFFERS, AGREES, REVIEW, APPLICANT_NAME_MISMATCH",
        "AGREES, DIFFERS, REVIEW, APPLICANT_BIRTH_DATE_MISMATCH",
        // The operator asked, but nothing was compared.
        "NOT_PRINTED, AGREES, REVIEW, APPLICANT_NOT_COMPARED",
        "NOT_COMPARABLE, , REVIEW, APPLICANT_NOT_COMPARED",
        "CUT, AGREES, REVIEW, APPLICANT_NOT_COMPARED",
        "AGREES, NOT_PRINTED, REVIEW, APPLICANT_NOT_COMPARED",
        " , NOT_COMPARABLE, REVIEW, APPLICANT_NOT_COMPARED",
        " , NOT_SAID, REVIEW, APPLICANT_NOT_COMPARED"
    })
    void comparesTheApplicant(Agreement name, Agreement birthDate, Check.Result result, Reason reason) {
        assertIs(
                DocumentChecks.applicant(
                        Optional.of(new Evidence.Applicant(Optional.ofNullable(name), Optional.ofNullable(birthDate)))),
                result,
                reason);
    }

    @Test
    void reportsBothDifferingAndUncomparedApplicantData() {
        Evidence.Applicant applicant =
                new Evidence.Applicant(Optional.of(Agreement.DIFFERS), Optional.of(Agreement.NOT_PRINTED));

        assertThat(DocumentChecks.applicant(Optional.of(applicant)).reasons())
                .containsExactly(Reason.APPLICANT_NAME_MISMATCH, Reason.APPLICANT_NOT_COMPARED);
        assertIs(DocumentChecks.applicant(Optional.empty()), NOT_APPLICABLE, null);
    }

    private static Binding bound(Binding.Page page, Binding.Portrait portrait, Binding.OtherFaces others) {
        return new Binding(page, Binding.Print.READ, portrait, others, Binding.Back.NONE, Binding.Specimen.NO);
    }

    private static Check single(Binding binding) {
        return BindingChecks.of(binding, false).stream()
                .filter(check -> check.name() == CheckName.PORTRAIT_SINGLE)
                .findFirst()
                .orElseThrow();
    }

    static void assertIs(Check check, Check.Result result, Reason reason) {
        assertThat(check.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(check.result()).isEqualTo(result);
    }
}
