package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.specimens.Specimen.MARYS_SELFIES;
import static io.kyc.specimens.Specimen.PASSPORT;
import static io.kyc.testing.KycApi.completeLiveness;
import static io.kyc.testing.KycApi.finalVerification;
import static io.kyc.testing.KycApi.post;
import static io.kyc.testing.KycApi.processDocument;
import static io.kyc.testing.KycApi.sendFrames;
import static io.kyc.testing.KycApi.startLiveness;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The flow, tested from outside with real pictures and real engines. */
@BlackBox
class VerificationFlowTest {
    private static final String[] DOCUMENT_CHECKS = {
        "portrait_found",
        "portrait_single",
        "document_readable",
        "document_type",
        "document_expiry",
        "document_dates",
        "mrz",
        "mrz_check_digit_document_number",
        "mrz_check_digit_birth_date",
        "mrz_check_digit_expiry_date",
        "mrz_check_digit_optional_data",
        "mrz_check_digit_composite",
        "mrz_against_print"
    };

    LocalAws aws;

    @Test
    void readsAndChecksTheDocument() {
        Started session = KycApi.start();

        processDocument(session, PASSPORT)
                .then()
                .statusCode(200)
                .body("status", equalTo("DOCUMENT_PROCESSED"))
                .body("document_processing.status", equalTo("PROCESSED"))
                .body("document_processing.document_type", equalTo("passport"))
                .body("document_processing.face_detected", equalTo(true))
                .body("document_processing.face_s3_key", equalTo("faces/" + session.id() + "/id_face.jpg"))
                .body("document_processing.extracted_fields.LAST_NAME", notNullValue())
                .body("document_processing.fields_normalized.DATE_OF_BIRTH.value", equalTo("1979-09-12"))
                .body("document_processing.fields_normalized.DATE_OF_BIRTH.source", equalTo("mrz"))
                .body("document_processing.fields_normalized.EXPIRATION_DATE.value", equalTo("2045-05-31"))
                .body("document_processing.fields_normalized.LAST_NAME.value", equalTo("LINDQVIST-MOREAU"))
                .body("checks.findAll { it.result == 'pass' }.name", hasItems(DOCUMENT_CHECKS))
                .body("checks.result", everyItem(is(oneOf("pass", "not_applicable"))))
                .body("reasons", empty())
                .body("next.action", equalTo("start_liveness"));
    }

    @Test
    void waitsForTheFaces() {
        Verification anna = Verification.of(aws).upTo(State.LIVENESS_STARTED);

        completeLiveness(anna.session(), anna.livenessId())
                .then()
                .statusCode(409)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("liveness_pending"))
                .body("next.action", equalTo("complete_liveness"));
        sendFrames(aws.endpoint(), anna.livenessId(), ANNAS_SELFIES)
                .statusCode(200)
                .body("status", equalTo("SUCCEEDED"));
        completeLiveness(anna.session(), anna.livenessId())
                .then()
                .statusCode(200)
                .body("next.action", equalTo("final_verification"));
        anna.decide().body("decision", equalTo("APPROVED"));
        whole(anna.session()).body("version", equalTo(5));
    }

    @Test
    void passesALivingFace() {
        Verification anna = Verification.of(aws).document(PASSPORT).faces(ANNAS_SELFIES);

        completeLiveness(anna.session(), anna.livenessId())
                .then()
                .statusCode(200)
                .body("liveness_results.session_id", equalTo(anna.livenessId()))
                .body("liveness_results.status", equalTo("SUCCEEDED"))
                .body("liveness_results.passed", equalTo(true))
                .body("liveness_results.confidence", greaterThanOrEqualTo(80f))
                .body(
                        "liveness_results.reference_image.s3_key",
                        equalTo("liveness-sessions/" + anna.session().id() + "/reference.jpg"))
                .body("liveness_results.challenge.version", equalTo("1.0.0"))
                .body("next.action", equalTo("final_verification"));
    }

    @Test
    void approvesThePersonOnTheDocument() {
        Verification.of(aws)
                .document(PASSPORT)
                .liveness(ANNAS_SELFIES)
                .decide()
                .body("face_comparison.is_match", equalTo(true))
                .body("face_comparison.similarity_score", greaterThanOrEqualTo(95f))
                .body("face_comparison.source_image_face_count", equalTo(1))
                .body("face_comparison.target_image_face_count", equalTo(1))
                .body("face_comparison.face_matches", hasSize(1))
                .body("face_comparison.unmatched_faces", empty())
                .body("verification_passed", equalTo(true))
                .body("decision", equalTo("APPROVED"))
                .body("status", equalTo("VERIFICATION_COMPLETED"))
                .body("checks.findAll { it.result == 'pass' }.name", hasItems(DOCUMENT_CHECKS))
                .body("checks.findAll { it.result == 'pass' }.name", hasItems("liveness", "face_similarity"))
                .body("checks.result", everyItem(is(oneOf("pass", "not_applicable"))))
                .body("reasons", empty());
    }

    @Test
    void repeatsTheDecisionForFree() {
        Verification anna = Verification.of(aws).upTo(State.LIVENESS_COMPLETED);
        String first = anna.decide().extract().asString();

        int paid = aws.calls("CompareFaces");
        assertThat(finalVerification(anna.session()).asString())
                .as("the same call replays its answer")
                .isEqualTo(first);
        assertThat(aws.calls("CompareFaces")).as("and pays nothing").isEqualTo(paid);
    }

    @Test
    void refusesStepsAfterTheDecision() {
        Started session = Verification.of(aws).upTo(State.APPROVED).session();

        processDocument(session, PASSPORT)
                .then()
                .statusCode(409)
                .body("code", equalTo("out_of_order"))
                .body("next", nullValue());
        finalVerification(session).then().statusCode(200);

        whole(session)
                .body("state", equalTo("APPROVED"))
                .body("version", equalTo(5))
                .body("fields_normalized.DOCUMENT_NUMBER.value", equalTo("U4821077K"))
                .body("next", nullValue())
                .body(
                        "done",
                        contains("process_document", "start_liveness", "complete_liveness", "final_verification"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSPORT_UPSIDE_DOWN", "PASSPORT_EXIF_ORIENTATION"})
    void approvesAPictureInAnyDirection(Specimen document) {
        Started session = KycApi.start();
        processDocument(session, document)
                .then()
                .statusCode(200)
                .body("document_processing.extracted_fields.LAST_NAME", notNullValue());

        Verification.of(aws, session).liveness(ANNAS_SELFIES).decide().body("decision", equalTo("APPROVED"));
    }

    @Test
    void declinesAnotherPerson() {
        Verification.of(aws)
                .document(Specimen.PASSPORT_ON_DESK)
                .liveness(MARYS_SELFIES)
                .decide()
                .body("face_comparison.is_match", equalTo(false))
                .body("face_comparison.similarity_score", lessThan(80f))
                .body("face_comparison.unmatched_faces", hasSize(1))
                .body("verification_passed", equalTo(false))
                .body("decision", equalTo("DECLINED"))
                .body("reasons.code", contains("face_mismatch"))
                .body("checks.find { it.name == 'face_similarity' }.result", equalTo("fail"));
    }

    @Test
    void asksForAnotherPictureWhenThereIsNoPortrait() {
        Started session = KycApi.start();

        processDocument(session, Specimen.NO_DOCUMENT)
                .then()
                .statusCode(200)
                .body("document_processing.face_detected", equalTo(false))
                .body("document_processing.face_s3_key", nullValue())
                .body("document_processing.status", equalTo("PROCESSED"))
                .body("reasons.code", contains("portrait_not_found", "document_unreadable"))
                .body("reasons.retryable", everyItem(is(true)))
                .body("next.action", equalTo("process_document"));
        post(session, "/kyc/start-liveness", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("out_of_order"))
                .body("next.path", equalTo("/kyc/process-document"));
        processDocument(session, PASSPORT).then().statusCode(200).body("next.action", equalTo("start_liveness"));
    }

    @Test
    void letsALivenessCheckBeRepeated() {
        Verification anna = Verification.of(aws).document(PASSPORT).faces(Collections.nCopies(3, Specimen.SELFIE_1));
        Started session = anna.session();
        String first = anna.livenessId();

        completeLiveness(session, first)
                .then()
                .statusCode(200)
                .body("liveness_results.passed", equalTo(false))
                .body("reasons.retryable", hasItem(true))
                .body("next.action", equalTo("start_liveness"));
        finalVerification(session).then().statusCode(409).body("next.action", equalTo("start_liveness"));

        String second = anna.faces(ANNAS_SELFIES).livenessId();
        assertThat(second).isNotEqualTo(first);
        completeLiveness(session, first).then().statusCode(422).body("code", equalTo("foreign_liveness_session"));
        completeLiveness(session, second).then().statusCode(200).body("liveness_results.passed", equalTo(true));
    }

    @Test
    void voidsLivenessWhenTheDocumentIsReplaced() {
        Verification anna = Verification.of(aws).upTo(State.LIVENESS_COMPLETED);
        Started session = anna.session();

        processDocument(session, Specimen.LICENCE_NUMBERED)
                .then()
                .statusCode(200)
                .body("next.action", equalTo("start_liveness"));
        finalVerification(session).then().statusCode(409).body("next.action", equalTo("start_liveness"));
        completeLiveness(session, anna.livenessId()).then().statusCode(409);
    }

    @Test
    void declinesWhenTheAttemptsAreUsedUp() {
        Started session = KycApi.start();
        for (int attempt = 1; attempt <= 4; attempt++) {
            processDocument(session, Specimen.NO_DOCUMENT)
                    .then()
                    .statusCode(200)
                    .body("next.action", equalTo("process_document"));
        }
        status(session).body("attempts_left.process_document", equalTo(1));
        processDocument(session, Specimen.NO_DOCUMENT)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("reasons.code", contains("portrait_not_found", "document_unreadable", "too_many_attempts"));

        status(session).body("state", equalTo("DECLINED")).body("decision", equalTo("DECLINED"));
        int paid = aws.calls("AnalyzeID");
        processDocument(session, PASSPORT).then().statusCode(409).body("code", equalTo("out_of_order"));
        assertThat(aws.calls("AnalyzeID")).isEqualTo(paid);
    }

    @Test
    void declinesASixthLivenessCheck() {
        Started session = Verification.of(aws).document(PASSPORT).session();
        for (int attempt = 1; attempt <= 5; attempt++) {
            startLiveness(session);
        }

        post(session, "/kyc/start-liveness", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("too_many_attempts"))
                .body("next", nullValue());
        status(session).body("state", equalTo("DECLINED")).body("reasons.code", hasItem("too_many_attempts"));
    }

    @Test
    void givesTheAttemptBackWhenAwsFails() {
        Started session = KycApi.start();
        aws.faults().next("AnalyzeID", 3, Fault.throttled());

        processDocument(session, PASSPORT)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("aws_throttled"))
                .body("detail", not(equalTo("")));

        status(session).body("state", equalTo("CREATED")).body("attempts_left.process_document", equalTo(5));
        processDocument(session, PASSPORT).then().statusCode(200);
        status(session).body("attempts_left.process_document", equalTo(4));
    }

    @Test
    void letsTheStepBeRepeatedAtOnceWhenItsResultCannotBeStored() {
        Started session = KycApi.start();
        aws.faults().next("TransactWriteItems", 20, Fault.failed(500));
        processDocument(session, Specimen.NO_DOCUMENT).then().statusCode(503).body("code", equalTo("aws_unavailable"));
        aws.faults().clear();

        status(session).body("state", equalTo("CREATED")).body("attempts_left.process_document", equalTo(5));
        processDocument(session, Specimen.NO_DOCUMENT).then().statusCode(200);
    }

    @Test
    void runsThroughOneRouteForOperators() {
        String id = post("/kyc", Map.of("action", "start_kyc"))
                .then()
                .statusCode(201)
                .body("status", equalTo("SESSION_CREATED"))
                .extract()
                .path("session_id");
        acts(
                        "/kyc",
                        "process_document",
                        id,
                        Map.of(
                                "document_type",
                                "drivers-license",
                                "image_data",
                                KycApi.base64(Specimen.LICENCE_LETTERED.bytes())))
                .body("document_processing.document_type", equalTo("drivers-license"));
        String liveness = acts("/functions/kyc-orchestrator", "start_liveness", id, Map.of())
                .body("status", equalTo("CREATED"))
                .body("region", equalTo("us-east-1"))
                .extract()
                .path("liveness_session_id");
        sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);
        acts("/kyc", "complete_liveness", id, Map.of("liveness_session_id", liveness));
        Map<String, Object> compared = Map.of(
                "id_face_s3_key", "faces/" + id + "/id_face.jpg",
                "liveness_reference_s3_key", "liveness-sessions/" + id + "/reference.jpg",
                "similarity_threshold", 95.0);
        acts("/kyc", "final_verification", id, compared).body("verification_passed", equalTo(true));
    }

    private static ValidatableResponse acts(String route, String action, String session, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("action", action);
        body.put("session_id", session);
        return post(route, body).then().statusCode(200);
    }

    @Test
    void refusesForeignEvidenceAndALowerThreshold() {
        Started session = Verification.of(aws).upTo(State.LIVENESS_COMPLETED).session();

        refuses(session, Map.of("id_face_s3_key", "faces/someone-else/id_face.jpg"), "foreign_key");
        refuses(
                session,
                Map.of("id_face_s3_key", "liveness-sessions/" + session.id() + "/reference.jpg"),
                "foreign_key");
        refuses(session, Map.of("liveness_reference_s3_key", "faces/" + session.id() + "/id_face.jpg"), "foreign_key");
        refuses(session, Map.of("similarity_threshold", 10), "threshold_too_low");
        finalVerification(session).then().statusCode(200).body("verification_passed", equalTo(true));
    }

    private static void refuses(Started session, Map<String, ?> body, String code) {
        post(session, "/kyc/final-verification", body).then().statusCode(422).body("code", equalTo(code));
    }

    private static ValidatableResponse whole(Started session) {
        return given().get("/kyc/sessions/" + session.id()).then().statusCode(200);
    }

    private static ValidatableResponse status(Started session) {
        return given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status")
                .then()
                .statusCode(200);
    }
}
