package io.kyc.seen;

import static io.kyc.seen.TwoPeople.annas;
import static io.kyc.seen.TwoPeople.doctoredAnnas;
import static io.kyc.seen.TwoPeople.marys;
import static io.kyc.seen.TwoPeople.seen;
import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.specimens.Specimen.MARYS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.LooksForDocuments;
import io.kyc.testing.Verification;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When a session counts against another one with the same document, tested from outside. Each test has its own document
 * number.
 */
@BlackBox
@TestProfile(LooksForDocuments.class)
class AccusationsTest {
    private static final String APPROVED = "APPROVED#SESSION#";
    private static final String DECLINED_FACE = "DECLINED_FACE#SESSION#";

    LocalAws aws;

    @Test
    void reviewsTheHolderAfterAForgersAttempt() {
        seen(KycApi.start(), marys("X5000001A")).body("result", contains("pass"));

        verified(KycApi.start(), annas("X5000001A"), ANNAS_SELFIES)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", contains("document_seen_with_other_details"));
    }

    @Test
    void declinesByAnApprovedSessionAmongMany() {
        Started holder = KycApi.start();
        verified(holder, annas("X5000002B"), ANNAS_SELFIES).body("decision", equalTo("APPROVED"));
        Map<String, AttributeValue> approved = marks(APPROVED + holder.id()).get(0);
        try (LocalClients clients = new LocalClients(aws)) {
            for (int n = 0; n < 50; n++) {
                Map<String, AttributeValue> open = new HashMap<>(approved);
                // Sorts before the holder's, whatever the holder's id is.
                open.put("sk", AttributeValue.fromS("SESSION#-------%02d".formatted(n)));
                open.put("names", AttributeValue.fromL(List.of(AttributeValue.fromS("f".repeat(64)))));
                open.remove("at");
                clients.dynamoDb()
                        .putItem(put -> put.tableName(LocalAwsResource.TABLE).item(open));
            }
        }

        verified(KycApi.start(), marys("X5000002B"), MARYS_SELFIES)
                .body("decision", equalTo("DECLINED"))
                .body("reasons.code", hasItem("document_seen_with_another_person"))
                .body("checks.find { it.name == 'face_similarity' }.result", equalTo("pass"));
    }

    @Test
    void tellsAReviewerThatTheDocumentWasDeclinedForAnotherFace() {
        verified(KycApi.start(), annas("X5000003C"), MARYS_SELFIES)
                .body("decision", equalTo("DECLINED"))
                .body("reasons.code", contains("face_mismatch"));

        Started holder = KycApi.start();
        verified(holder, annas("X5000003C"), ANNAS_SELFIES)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", contains("document_seen_before", "document_declined_before"));
        given().get("/kyc/sessions/" + holder.id() + "/report")
                .then()
                .statusCode(200)
                .body("reasons.code", hasItem("document_declined_before"))
                .body("outcome.recomputed_decision", equalTo("REVIEW"));
        seen(KycApi.start(), marys("X5000003C"))
                .body("reasons.flatten()", contains("document_seen_with_other_details", "document_declined_before"));
        assertThat(marks(APPROVED + holder.id())).isEmpty();

        KycApi.post(
                        "/kyc/sessions/" + holder.id() + "/review",
                        Map.of("decision", "APPROVED", "reason", "the holder, whose passport was stolen"))
                .then()
                .statusCode(200);

        assertThat(marks(APPROVED + holder.id())).hasSize(1);
        seen(KycApi.start(), annas("X5000003C"))
                .body("reasons.flatten()", contains("document_seen_before", "document_seen_with_other_details"));
        seen(KycApi.start(), marys("X5000003C"))
                .body("result", contains("fail"))
                .body("reasons.flatten()", hasItem("document_seen_with_another_person"));
    }

    @Test
    void ignoresAForgedDocument() {
        Started forger = KycApi.start();
        verified(forger, doctoredAnnas("X5000004D"), MARYS_SELFIES)
                .body("decision", equalTo("DECLINED"))
                .body("reasons.code", hasItems("mrz_expiry_date_mismatch", "face_mismatch"));
        assertThat(marks(DECLINED_FACE + forger.id())).isEmpty();

        verified(KycApi.start(), annas("X5000004D"), ANNAS_SELFIES)
                .body("decision", equalTo("APPROVED"))
                .body("reasons.code", contains("document_seen_before"));
    }

    /** What a cancelled session showed is remembered like that of one that was left: it proves nothing. */
    @Test
    void declinesNobodyForACancelledSession() {
        Started cancelled = Verification.of(aws)
                .document(annas("X5000006F"))
                .liveness(ANNAS_SELFIES)
                .session();
        KycApi.post("/kyc/sessions/" + cancelled.id() + "/cancel", Map.of())
                .then()
                .statusCode(200);
        assertThat(marks(APPROVED + cancelled.id())).isEmpty();
        assertThat(marks(DECLINED_FACE + cancelled.id())).isEmpty();

        verified(KycApi.start(), annas("X5000006F"), ANNAS_SELFIES)
                .body("decision", equalTo("APPROVED"))
                .body("reasons.code", contains("document_seen_before"));
    }

    @Test
    void reviewsAnotherHolderAfterACancelledSession() {
        Started cancelled = Verification.of(aws).document(marys("X5000007G")).session();
        KycApi.post("/kyc/sessions/" + cancelled.id() + "/cancel", Map.of())
                .then()
                .statusCode(200);

        verified(KycApi.start(), annas("X5000007G"), ANNAS_SELFIES)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", contains("document_seen_with_other_details"));
    }

    @Test
    void forgetsOutcomesWithTheirSessions() {
        Started approved = KycApi.start();
        verified(approved, annas("X5000005E"), ANNAS_SELFIES).body("decision", equalTo("APPROVED"));
        Started declined = KycApi.start();
        verified(declined, annas("X5000005E"), MARYS_SELFIES).body("decision", equalTo("DECLINED"));
        assertThat(marks(APPROVED + approved.id())).hasSize(1);
        assertThat(marks(DECLINED_FACE + declined.id())).hasSize(1);

        for (Started session : List.of(approved, declined)) {
            given().delete("/kyc/sessions/" + session.id()).then().statusCode(200);
        }

        assertThat(marks(APPROVED + approved.id())).isEmpty();
        assertThat(marks(DECLINED_FACE + declined.id())).isEmpty();
        seen(KycApi.start(), marys("X5000005E"))
                .body("result", contains("pass"))
                .body("reasons.flatten()", empty());
    }

    private ValidatableResponse verified(Started session, byte[] document, List<Specimen> selfies) {
        return Verification.of(aws, session)
                .document(document)
                .liveness(selfies)
                .decide();
    }

    /** The items of documents with this sort key. */
    private List<Map<String, AttributeValue>> marks(String sortKey) {
        try (LocalClients clients = new LocalClients(aws)) {
            return clients
                    .dynamoDb()
                    .scanPaginator(scan -> scan.tableName(LocalAwsResource.TABLE)
                            .consistentRead(true)
                            .filterExpression("begins_with(pk, :document) AND sk = :session")
                            .expressionAttributeValues(Map.of(
                                    ":document", AttributeValue.fromS("DOCUMENT#"),
                                    ":session", AttributeValue.fromS(sortKey))))
                    .items()
                    .stream()
                    .toList();
        }
    }
}
