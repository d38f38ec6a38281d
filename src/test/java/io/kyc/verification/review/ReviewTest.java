package io.kyc.verification.review;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.specimens.Specimen.PASSPORT;
import static io.kyc.testing.KycApi.finalVerification;
import static io.kyc.testing.KycApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.hash.Sha256;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.PresignedUrls;
import io.kyc.testing.Refusal;
import io.kyc.testing.Verification;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer's decision and the report, tested from outside with real pictures. */
@BlackBox
class ReviewTest {
    private static final String HOSTILE = "<script>alert('x')</script>&\"<img src=x>";

    /** A session in review. It was taken through the flow once, and only one test moves it. */
    private static Started waiting;

    LocalAws aws;

    @BeforeEach
    void goThroughTheFlowOnce() {
        if (waiting == null) {
            waiting = inReview();
        }
    }

    @Test
    void showsAWaitingSessionInTheQueue() {
        Started session = inReview();

        JsonPath review = inQueue(session);
        assertThat(review.getString("state")).isEqualTo("REVIEW");
        assertThat(review.getString("decision")).isEqualTo("REVIEW");
        assertThat(review.getList("reasons.code")).contains("applicant_name_mismatch");
        assertThat(review.getString("extracted_fields.DOCUMENT_NUMBER"))
                .isEqualTo(Specimen.PASSPORT.person().orElseThrow().documentNumber());
        assertThat(review.getDouble("similarity_score")).isGreaterThan(80);
        assertThat(review.getString("review")).isNull();
        for (String picture : List.of("document_front", "portrait", "liveness_reference")) {
            var shown = PresignedUrls.get(review.getString("images." + picture));
            assertThat(shown.statusCode()).as(picture).isEqualTo(200);
            assertThat(shown.headers().firstValue("content-type")).as(picture).hasValue("image/jpeg");
        }
        assertThat(review.getList("images.liveness_audits")).isNotEmpty();
    }

    @Test
    void showsTheLongestWaitingFirstOverAllPages() {
        List<String> ids = new ArrayList<>();
        List<Instant> since = new ArrayList<>();
        List<String> waitingNow = List.of(inReview().id(), inReview().id());
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/kyc/reviews").then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("reviews")).hasSizeLessThanOrEqualTo(1);
            ids.addAll(page.getList("reviews.session_id"));
            page.<String>getList("reviews.entered_at").forEach(at -> since.add(Instant.parse(at)));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(since).hasSizeGreaterThanOrEqualTo(2).isSorted();
        assertThat(ids).doesNotHaveDuplicates().containsAll(waitingNow);
    }

    @Test
    void decidesOnceForManyAtOnce() {
        Started session = inReview();

        List<Response> answers = AtOnce.run(32, n -> decide(session, n % 2 == 0 ? "APPROVED" : "DECLINED", "n " + n));

        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(won).isNotEmpty();
        Set<String> said = new HashSet<>();
        won.forEach(answer -> said.add(answer.asString()));
        assertThat(said).as("one decision, told to all who asked for it").hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isIn("out_of_order", "step_in_progress");
        });
        String decision = won.get(0).path("decision");
        report(session)
                .then()
                .body("state", equalTo(decision))
                .body("timeline.findAll { it.from == 'REVIEW' }.to", contains(decision))
                .body("timeline.findAll { it.from == 'REVIEW' }.actor", contains("local"));
        status(session).body("decision", equalTo(decision)).body("state", equalTo(decision));
    }

    @Test
    void keepsTheChecksDecision() {
        Started session = inReview();

        Response first = decide(session, "APPROVED", "  Married name, <b>seen</b> the certificate.  ");
        first.then()
                .statusCode(200)
                .body("session_id", equalTo(session.id()))
                .body("decision", equalTo("APPROVED"))
                .body("automated_decision", equalTo("REVIEW"))
                .body("reviewed_by", equalTo("local"))
                .body("reviewed_at", notNullValue())
                .body("review_reason", equalTo("Married name, <b>seen</b> the certificate."))
                .body("status", equalTo("REVIEW_COMPLETED"));

        assertThat(decide(session, "APPROVED", "again").asString())
                .as("the same decision again")
                .isEqualTo(first.asString());
        Refusal.of(409, "out_of_order").before(aws, () -> decide(session, "DECLINED", "changed my mind"));
        assertThat(queue()).doesNotContain(session.id());
        status(session)
                .body("state", equalTo("APPROVED"))
                .body("decision", equalTo("APPROVED"))
                .body("next", nullValue());
        finalVerification(session)
                .then()
                .statusCode(200)
                .body("verification_passed", equalTo(true))
                .body("decision", equalTo("APPROVED"));
        given().get("/kyc/sessions/" + session.id())
                .then()
                .body("decision", equalTo("APPROVED"))
                .body("review.reviewed_by", equalTo("local"))
                .body("review.review_reason", equalTo("Married name, <b>seen</b> the certificate."));
        report(session)
                .then()
                .body("outcome.decision", equalTo("APPROVED"))
                .body("outcome.automated_decision", equalTo("REVIEW"))
                .body("outcome.recomputed_decision", equalTo("REVIEW"))
                .body("outcome.review.decision", equalTo("APPROVED"));
        assertThat(page(session)).contains("Married name, &lt;b&gt;seen&lt;/b&gt; the certificate.");
    }

    @Test
    void refusesAMalformedDecision() {
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("decision", "REVIEW"),
                Map.of("decision", "approved"),
                Map.of("decision", Refusal.MARKER),
                Map.of("reason", "no"),
                Map.of("reason", "     "),
                Map.of("reason", "x".repeat(501)),
                Map.of("reason", 123))) {
            Map<String, Object> body = new HashMap<>(Map.of("decision", "APPROVED", "reason", "looks right"));
            body.putAll(wrong);
            Refusal.of(400, "invalid_field")
                    .before(aws, () -> post("/kyc/sessions/" + waiting.id() + "/review", body))
                    .body("violations.field", contains(wrong.keySet().iterator().next()));
        }
        Refusal.of(400, "invalid_field")
                .before(aws, () -> post("/kyc/sessions/" + waiting.id() + "/review", Map.of()))
                .body("violations.field", contains("decision", "reason"));
        Refusal.of(404, "session_not_found")
                .before(
                        aws,
                        () -> post(
                                "/kyc/sessions/nobody-started-it/review",
                                Map.of("decision", "APPROVED", "reason", "looks right")));
        Started young = KycApi.start();
        Refusal.of(409, "out_of_order")
                .before(aws, () -> decide(young, "APPROVED", "looks right"))
                .body("next.action", equalTo("process_document"));
    }

    @Test
    void reportsEvidenceChecksPolicyAndTimeline() {
        report(waiting)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("session_id", equalTo(waiting.id()))
                .body("tenant", equalTo("local"))
                .body("applicant.first_name", equalTo(HOSTILE))
                .body("consent.policy_version", equalTo("2026-01"))
                .body("attempts.process_document", equalTo(1))
                .body("attempts.start_liveness", equalTo(1))
                .body("document.front.s3_key", equalTo("documents/" + waiting.id() + "/1/front"))
                .body("document.front.sha256", equalTo(Sha256.hex(Specimen.PASSPORT.bytes())))
                .body("document.portrait.sha256", notNullValue())
                .body("document.portrait_box.width", notNullValue())
                .body(
                        "document.extracted_fields.DOCUMENT_NUMBER",
                        equalTo(Specimen.PASSPORT.person().orElseThrow().documentNumber()))
                .body("liveness.outcome", equalTo("FINISHED"))
                .body("liveness.reference.sha256", notNullValue())
                .body("comparison.is_match", equalTo(true))
                .body("checks.name", hasItem("face_similarity"))
                .body("reasons.find { it.code == 'applicant_name_mismatch' }.effect", equalTo("review"))
                .body("outcome.decision", equalTo("REVIEW"))
                .body("outcome.recomputed_decision", equalTo("REVIEW"))
                .body("outcome.review", nullValue())
                .body("policy.similarity_threshold", equalTo(95f))
                .body("policy.liveness_review_floor", equalTo(60f))
                .body("policy.effects.face_mismatch", equalTo("decline"))
                .body(
                        "timeline.to",
                        contains("CREATED", "DOCUMENT_PROCESSED", "LIVENESS_STARTED", "LIVENESS_COMPLETED", "REVIEW"))
                .body("timeline.from[0]", nullValue())
                .body("timeline.version", contains(1, 2, 3, 4, 5))
                .body("timeline.actor", contains("local", "applicant", "applicant", "applicant", "applicant"))
                .body("timeline[4].reasons", hasItem("applicant_name_mismatch"))
                .body("timeline.at", hasSize(5));
    }

    @Test
    void reportsANewSession() {
        Started young = KycApi.start();

        report(young)
                .then()
                .statusCode(200)
                .body("outcome", nullValue())
                .body("document", nullValue())
                .body("checks", hasSize(0))
                .body("timeline.to", contains("CREATED"));
        assertThat(page(young)).contains("not decided yet");
        Refusal.of(404, "session_not_found").before(aws, () -> given().get("/kyc/sessions/nobody-started-it/report"));
    }

    @Test
    void reportsAsAPageWithoutScripts() {
        Response response = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/kyc/sessions/" + waiting.id() + "/report");
        String page = response.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .extract()
                .asString();

        String policy = response.header("Content-Security-Policy");
        String bucket = aws.s3Endpoint().toString();
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("img-src " + bucket + ";", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "script");
        assertThat(page)
                .contains("Verification report", waiting.id(), "applicant_name_mismatch")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;&lt;img src=x&gt;")
                .doesNotContain("<script", "<img src=x", "javascript:")
                .doesNotContainPattern("\\son\\w+\\s*=");
        List<String> pictures = new ArrayList<>();
        Pattern.compile("<img src=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(image -> pictures.add(image.group(1).replace("&amp;", "&")));
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(3).allMatch(link -> link.startsWith(bucket));
        assertThat(pictures).allMatch(link -> PresignedUrls.get(link).statusCode() == 200);
    }

    @Test
    void reportsInTheRequestedFormat() {
        String path = "/kyc/sessions/" + waiting.id() + "/report";
        for (String json : List.of("*/*", "application/json", "application/json,text/html;q=0.9", "application/*")) {
            given().accept(json).get(path).then().statusCode(200).contentType("application/json");
        }
        for (String html : List.of("text/html", "text/html,application/json;q=0.9", "text/*")) {
            given().accept(html).get(path).then().statusCode(200).contentType("text/html");
        }
        Refusal.of(406, "not_acceptable")
                .check(given().accept("application/pdf").get(path));
        Refusal.of(404, "session_not_found")
                .check(given().accept("text/html").get("/kyc/sessions/nobody-started-it/report"));
    }

    private Started inReview() {
        Started session = KycApi.start(Map.of(
                "document_type", "passport",
                "applicant", Map.of("first_name", HOSTILE, "last_name", "Someone-Else"),
                "consent", Map.of("policy_version", "2026-01", "given_at", "2026-01-31T10:00:00Z")));
        Verification.of(aws, session)
                .document(PASSPORT)
                .liveness(ANNAS_SELFIES)
                .decide()
                .body("decision", equalTo("REVIEW"))
                .body("verification_passed", equalTo(false));
        return session;
    }

    private static Response decide(Started session, String decision, String reason) {
        return post("/kyc/sessions/" + session.id() + "/review", Map.of("decision", decision, "reason", reason));
    }

    private static Response report(Started session) {
        return given().get("/kyc/sessions/" + session.id() + "/report");
    }

    private static String page(Started session) {
        return given().accept("text/html")
                .get("/kyc/sessions/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static io.restassured.response.ValidatableResponse status(Started session) {
        return given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status")
                .then()
                .statusCode(200);
    }

    private static List<String> queue() {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = queuePage(cursor);
            ids.addAll(page.getList("reviews.session_id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return ids;
    }

    private static JsonPath inQueue(Started session) {
        String cursor = null;
        do {
            JsonPath page = queuePage(cursor);
            int at = page.getList("reviews.session_id").indexOf(session.id());
            if (at >= 0) {
                return page.setRootPath("reviews[" + at + "]");
            }
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        throw new AssertionError("not in the queue");
    }

    private static JsonPath queuePage(String cursor) {
        var request = given().queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/kyc/reviews").then().statusCode(200).extract().jsonPath();
    }
}
