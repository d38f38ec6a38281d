package io.kyc.verification;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The operator chooses the type of document. The record keeps the type that was asked for and the type in the request.
 */
@BlackBox
class AskedTypeTest {
    private static final Refusal FIXED = Refusal.of(422, "document_type_fixed");

    LocalAws aws;

    @Test
    void refusesTheApplicantsChangeOfTheType() {
        Started session = KycApi.start(Map.of("document_type", "passport"));

        FIXED.before(aws, () -> applicant(session, "national-id"))
                .body("detail", equalTo("The operator asked for a passport. Leave document_type out."));
        given().get("/kyc/sessions/" + session.id()).then().body("attempts_left.process_document", equalTo(5));
        applicant(session, "passport")
                .then()
                .statusCode(200)
                .body("document_processing.document_type", equalTo("passport"));
    }

    @Test
    void acceptsTheApplicantsTypeIfNoneWasAsked() {
        Started session = KycApi.start(Map.of());

        for (String type : new String[] {"national-id", "passport"}) {
            applicant(session, type).then().statusCode(200).body("document_processing.document_type", equalTo(type));
        }
        recorded(session, null, "passport");
    }

    @Test
    void acceptsTheOperatorsTypeForOneDocument() {
        Started session = KycApi.start(Map.of("document_type", "passport"));

        Map<String, Object> body = document("national-id");
        body.putAll(Map.of("action", "process_document", "session_id", session.id()));
        post("/kyc", body)
                .then()
                .statusCode(200)
                .body("document_processing.document_type", equalTo("national-id"))
                .body("checks.find { it.name == 'document_type' }.result", equalTo("review"));
        recorded(session, "passport", "national-id");
        FIXED.before(aws, () -> applicant(session, "national-id"));

        applicant(session, null)
                .then()
                .statusCode(200)
                .body("document_processing.document_type", equalTo("passport"))
                .body("checks.find { it.name == 'document_type' }.result", equalTo("pass"));
        recorded(session, "passport", null);
    }

    private static void recorded(Started session, String asked, String said) {
        String path = "/kyc/sessions/" + session.id();
        given().get(path)
                .then()
                .body("document_type", asked == null ? nullValue() : equalTo(asked))
                .body("document_type_said", said == null ? nullValue() : equalTo(said));
        given().get(path + "/report")
                .then()
                .body("document_type", asked == null ? nullValue() : equalTo(asked))
                .body("document.document_type_said", said == null ? nullValue() : equalTo(said));
    }

    private static Response applicant(Started session, String type) {
        return post(session, "/kyc/process-document", document(type));
    }

    private static Map<String, Object> document(String type) {
        Map<String, Object> body = new HashMap<>();
        body.put("image_data", base64(Specimen.PASSPORT.bytes()));
        if (type != null) {
            body.put("document_type", type);
        }
        return body;
    }
}
