package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static io.kyc.testing.KycApi.processDocument;
import static io.kyc.testing.KycApi.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Degradation;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Verification;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents with wrong data, tested from outside: drawn, read and decided. */
@BlackBox
class DocumentChecksFlowTest {
    private static final SpecimenPerson TRAVELLER = Specimen.PASSPORT.person().orElseThrow();
    private static final SpecimenPerson CARD_HOLDER =
            Specimen.ID_CARD_FRONT.person().orElseThrow();
    private static final SpecimenPerson DRIVER = Specimen.LICENCE_BACK.person().orElseThrow();

    LocalAws aws;

    @Test
    void declinesAnExpiredPassportAndSaysSoAtOnce() {
        Started session = start(Map.of("document_type", "passport"));

        processDocument(session, Specimen.PASSPORT_EXPIRED)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'document_expiry' }.result", equalTo("fail"))
                .body("reasons.code", contains("document_expired"))
                .body("reasons.retryable", contains(false))
                .body("document_processing.fields_normalized.EXPIRATION_DATE.value", equalTo("2019-03-16"))
                .body("next.action", equalTo("start_liveness"));

        decided(session, "DECLINED").body("reasons.code", contains("document_expired"));
        given().get("/kyc/sessions/" + session.id())
                .then()
                .body("state", equalTo("DECLINED"))
                .body("checks.find { it.name == 'document_expiry' }.reasons", contains("document_expired"));
    }

    @Test
    void reviewsAPassportWhosePrintAndZoneDiffer() {
        SpecimenPerson older = changed(TRAVELLER, TRAVELLER.documentNumber(), LocalDate.of(1969, 9, 12), "Anna Zoé");
        Started session = start(Map.of("document_type", "passport"));

        post(
                        session,
                        "/kyc/process-document",
                        Map.of("image_data", base64(jpeg(PassportPage.CLASSIC.draw(older, TRAVELLER, portrait())))))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'mrz_against_print' }.result", equalTo("review"))
                .body("checks.find { it.name == 'mrz_check_digit_composite' }.result", equalTo("pass"))
                .body("reasons.code", hasItem("mrz_birth_date_mismatch"));

        decided(session, "REVIEW").body("reasons.code", hasItem("mrz_birth_date_mismatch"));
    }

    @Test
    void declinesAHolderUnderAge() {
        Started session = start(Map.of("document_type", "passport", "minimum_age", 120));

        processDocument(session, Specimen.PASSPORT)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'minimum_age' }.result", equalTo("fail"));

        decided(session, "DECLINED").body("reasons.code", contains("under_age"));
    }

    @Test
    void comparesTheApplicantWithTheDocument() {
        Started other = start(Map.of(
                "document_type",
                "passport",
                "applicant",
                Map.of("first_name", "Grace", "last_name", "Hopper", "date_of_birth", "1979-09-13")));
        processDocument(other, Specimen.PASSPORT)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'applicant' }.result", equalTo("review"));
        decided(other, "REVIEW")
                .body("reasons.code", contains("applicant_name_mismatch", "applicant_birth_date_mismatch"));

        Started same = start(Map.of(
                "document_type",
                "passport",
                "minimum_age",
                18,
                "applicant",
                Map.of("first_name", "anna zoë", "last_name", "Lindqvist Moreau", "date_of_birth", "1979-09-12")));
        processDocument(same, Specimen.PASSPORT)
                .then()
                .statusCode(200)
                .body("checks.findAll { it.result == 'pass' }.name", hasItems("applicant", "minimum_age"))
                .body("reasons", empty());
    }

    @Test
    void readsBothSidesOfACardInOneCall() {
        Started session = start(Map.of("document_type", "national-id"));
        int paid = aws.calls("AnalyzeID");

        processDocument(session, Specimen.ID_CARD_FRONT.bytes(), Specimen.ID_CARD_BACK.bytes())
                .then()
                .statusCode(200)
                .body(
                        "checks.findAll { it.result == 'pass' }.name",
                        hasItems("document_type", "mrz", "mrz_check_digit_composite", "mrz_against_print"))
                .body("document_processing.fields_normalized.DOCUMENT_NUMBER.source", equalTo("mrz"))
                .body("reasons", empty());

        assertThat(aws.calls("AnalyzeID")).isEqualTo(paid + 1);
        decided(session, "APPROVED").body("reasons", empty());
    }

    @Test
    void takesACardThatDoesNotExpire() {
        // As Spain has them for holders over 70: 01 01 9999 in print, 990101 in the zone.
        SpecimenPerson senior = CARD_HOLDER.expiring(LocalDate.of(9999, 1, 1));
        Started session = start(Map.of("document_type", "national-id"));

        processDocument(
                        session,
                        jpeg(IdCard.PORTRAIT_LEFT.front(senior, portrait())),
                        jpeg(IdCard.PORTRAIT_LEFT.back(senior)))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'document_expiry' }.result", equalTo("pass"))
                .body("checks.find { it.name == 'mrz_against_print' }.result", equalTo("pass"))
                .body("document_processing.fields_normalized.EXPIRATION_DATE.value", equalTo("DOES_NOT_EXPIRE"))
                .body("reasons", empty());

        decided(session, "APPROVED").body("reasons", empty());
    }

    @Test
    void findsTheBackOfAnotherCard() {
        SpecimenPerson other = changed(CARD_HOLDER, "C1111111X", CARD_HOLDER.birthDate(), "Beata");
        Started session = start(Map.of("document_type", "national-id"));

        processDocument(session, Specimen.ID_CARD_FRONT.bytes(), jpeg(IdCard.PORTRAIT_LEFT.back(other)))
                .then()
                .statusCode(200)
                .body("reasons.code", hasItems("mrz_name_mismatch", "mrz_number_mismatch"))
                .body("checks.find { it.name == 'mrz_against_print' }.result", equalTo("review"));
    }

    @Test
    void asksForTheBackOfACard() {
        Started session = start(Map.of("document_type", "national-id"));

        processDocument(session, Specimen.ID_CARD_FRONT)
                .then()
                .statusCode(200)
                .body("reasons.code", hasItem("mrz_not_found"))
                .body("reasons.find { it.code == 'mrz_not_found' }.retryable", equalTo(true))
                .body("next.action", equalTo("start_liveness"));
    }

    @Test
    void acceptsALicenceWhoseBarcodeAgrees() {
        Started session = start(Map.of("document_type", "drivers-license"));

        processDocument(session, Specimen.LICENCE_NUMBERED.bytes(), Specimen.LICENCE_BACK.bytes())
                .then()
                .statusCode(200)
                .body("checks.findAll { it.result == 'pass' }.name", hasItems("barcode", "barcode_against_front"))
                .body("document_processing.fields_normalized.DATE_OF_BIRTH.value", equalTo("1979-09-12"))
                .body("document_processing.fields_normalized.DATE_OF_BIRTH.source", equalTo("barcode"))
                .body("document_processing.fields_normalized.ISSUING_STATE.value", equalTo("USA"))
                .body("reasons", empty());

        decided(session, "APPROVED").body("reasons", empty());
    }

    @Test
    void reviewsALicenceWhoseBarcodeDiffers() {
        SpecimenPerson other = changed(DRIVER, "T11111111", LocalDate.of(1969, 9, 12), "Anna Zoe");
        byte[] back = jpeg(DrivingLicence.back(other));
        Started session = start(Map.of("document_type", "drivers-license"));

        processDocument(session, Specimen.LICENCE_NUMBERED.bytes(), back)
                .then()
                .statusCode(200)
                .body("reasons.code", hasItems("barcode_number_mismatch", "barcode_birth_date_mismatch"));

        decided(session, "REVIEW");
    }

    @Test
    void decidesWithoutAnUnreadableBarcode() {
        byte[] blurred = Jpeg.encode(
                Degradation.blurred(9)
                        .apply(Specimen.LICENCE_BACK.page().orElseThrow().image()),
                0.8);
        Started session = start(Map.of("document_type", "drivers-license"));

        processDocument(session, Specimen.LICENCE_NUMBERED.bytes(), blurred)
                .then()
                .statusCode(200)
                .body("reasons.code", contains("barcode_unreadable", "document_blurred"))
                .body("reasons.retryable", contains(true, true))
                .body("document_processing.fields_normalized.DATE_OF_BIRTH.source", equalTo("printed"))
                .body("document_processing.fields_normalized.SEX", nullValue());
    }

    @Test
    void reportsAnotherKindThanWasAskedFor() {
        Started session = start(Map.of("document_type", "passport"));

        processDocument(session, Specimen.LICENCE_LETTERED)
                .then()
                .statusCode(200)
                .body("reasons.code", contains("document_type_mismatch"));
    }

    private ValidatableResponse decided(Started session, String decision) {
        return Verification.of(aws, session)
                .liveness(ANNAS_SELFIES)
                .decide()
                .body("face_comparison.is_match", equalTo(true))
                .body("verification_passed", equalTo(decision.equals("APPROVED")))
                .body("decision", equalTo(decision));
    }

    private static java.awt.image.BufferedImage portrait() {
        return Portrait.ASTRONAUT.forDocument();
    }

    private static byte[] jpeg(SpecimenPage page) {
        return Jpeg.encode(page.image(), 0.85);
    }

    private static SpecimenPerson changed(SpecimenPerson person, String number, LocalDate born, String given) {
        return person.named(person.familyName(), given).born(born).withDocumentNumber(number);
    }
}
