package io.kyc.seen;

import static io.kyc.seen.TwoPeople.annas;
import static io.kyc.seen.TwoPeople.marys;
import static io.kyc.seen.TwoPeople.seen;
import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.specimens.Specimen.MARYS_SELFIES;
import static io.kyc.testing.KycApi.finalVerification;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LooksEverywhere;
import io.kyc.testing.Verification;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Face;

/** Documents and faces in several sessions, tested from outside. Each test has its own document numbers. */
@BlackBox
@TestProfile(LooksEverywhere.class)
class SeenBeforeTest {
    LocalAws aws;

    @Test
    void distinguishesAnotherPersonsUseOfADocument() {
        Started first = KycApi.start();
        seen(first, annas("X1000001A")).body("result", contains("pass")).body("reasons.flatten()", empty());

        seen(KycApi.start(), annas("X1000001A"))
                .body("result", contains("pass"))
                .body("reasons.flatten()", contains("document_seen_before"));
        seen(KycApi.start(), marys("X1000001A"))
                .body("result", contains("review"))
                .body("reasons.flatten()", contains("document_seen_with_other_details"));
        seen(KycApi.start(), annas("X1000002B")).body("reasons.flatten()", empty());
        // Its own mark does not count, but the marks of the two other sessions do.
        seen(first, annas("X1000001A"))
                .body("reasons.flatten()", contains("document_seen_before", "document_seen_with_other_details"));
    }

    @Test
    void looksAgainAtTheDecision() {
        Started session = KycApi.start();
        seen(session, annas("X2000001C")).body("reasons.flatten()", empty());
        Verification.of(aws, session).liveness(ANNAS_SELFIES);

        seen(KycApi.start(), marys("X2000001C"))
                .body("reasons.flatten()", contains("document_seen_with_other_details"));

        finalVerification(session)
                .then()
                .statusCode(200)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", contains("document_seen_with_other_details"))
                .body("checks.find { it.name == 'face_similarity' }.result", equalTo("pass"));
        given().get("/kyc/sessions/" + session.id())
                .then()
                .body("reasons.code", contains("document_seen_with_other_details"))
                .body("checks.find { it.name == 'document_seen_before' }.result", equalTo("review"));
    }

    @Test
    void reviewsAFaceApprovedWithAnotherDocument() {
        verified("X3000001D").body("decision", equalTo("APPROVED")).body("reasons.code", empty());

        Started other = KycApi.start();
        verified(other, annas("X3000002E"), ANNAS_SELFIES)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", contains("face_seen_before"))
                .body("checks.find { it.name == 'face_seen_before' }.result", equalTo("review"));
        verified("X3000001D")
                .body("decision", equalTo("APPROVED"))
                .body("reasons.code", contains("document_seen_before"))
                .body("checks.name", hasItem("face_seen_before"));

        assertThat(facesOf(other)).as("not approved yet").isEmpty();
        KycApi.post(
                        "/kyc/sessions/" + other.id() + "/review",
                        Map.of("decision", "APPROVED", "reason", "a renewed passport"))
                .then()
                .statusCode(200);
        assertThat(facesOf(other)).as("approved by a person").hasSize(1);
    }

    @Test
    void forgetsDocumentAndFaceWithTheirSession() {
        Started erased = KycApi.start();
        // A face that the other tests do not approve.
        verified(erased, marys("X4000001F"), MARYS_SELFIES).body("decision", equalTo("APPROVED"));
        assertThat(facesOf(erased)).hasSize(1);
        seen(KycApi.start(), annas("X4000001F"))
                .body("reasons.flatten()", contains("document_seen_with_another_person"));

        given().delete("/kyc/sessions/" + erased.id()).then().statusCode(200).body("status", equalTo("ERASED"));

        assertThat(facesOf(erased)).isEmpty();
        seen(KycApi.start(), marys("X4000001F"))
                .body("reasons.flatten()", contains("document_seen_with_other_details"));
        seen(KycApi.start(), annas("X4000001F")).body("reasons.flatten()", hasItem("document_seen_before"));
    }

    /** The session's faces in any collection, according to Rekognition. */
    private List<Face> facesOf(Started session) {
        try (LocalClients clients = new LocalClients(aws)) {
            RekognitionClient rekognition = clients.rekognition();
            return rekognition.listCollections(r -> {}).collectionIds().stream()
                    .flatMap(id -> rekognition.listFaces(r -> r.collectionId(id)).faces().stream())
                    .filter(face -> face.externalImageId().startsWith(session.id() + ":"))
                    .toList();
        }
    }

    private ValidatableResponse verified(String number) {
        return verified(KycApi.start(), annas(number), ANNAS_SELFIES);
    }

    private ValidatableResponse verified(Started session, byte[] document, List<Specimen> selfies) {
        Verification verification =
                Verification.of(aws, session).document(document).liveness(selfies);
        int searches = aws.calls("SearchFacesByImage");
        ValidatableResponse answer = verification.decide();
        assertThat(aws.calls("SearchFacesByImage")).isEqualTo(searches + 1);
        return answer;
    }
}
