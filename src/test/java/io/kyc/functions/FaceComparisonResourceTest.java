package io.kyc.functions;

import static io.kyc.testing.KycApi.post;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /functions/face-comparison} from outside. */
@BlackBox
class FaceComparisonResourceTest {
    private static final String PATH = "/functions/face-comparison";

    LocalAws aws;

    LocalBucket bucket;

    private final String id = UUID.randomUUID().toString();

    @Test
    void findsTheSamePerson() {
        String id = "unique-session-id";
        put(id, Specimen.SELFIE_1, Specimen.SELFIE_2);

        post(
                        PATH,
                        Map.of(
                                "session_id",
                                id,
                                "id_face_s3_key",
                                "faces/unique-session-id/id_face.jpg",
                                "liveness_reference_s3_key",
                                "liveness-sessions/unique-session-id/reference.jpg",
                                "s3_bucket",
                                LocalAwsResource.BUCKET,
                                "similarity_threshold",
                                95.0))
                .then()
                .statusCode(200)
                .body("session_id", equalTo(id))
                .body("face_comparison.is_match", equalTo(true))
                .body("face_comparison.similarity_score", greaterThanOrEqualTo(95f))
                .body("face_comparison.face_matches", hasSize(1))
                .body("face_comparison.face_matches[0].similarity", greaterThanOrEqualTo(95f))
                .body("face_comparison.face_matches[0].bounding_box.width", notNullValue())
                .body("face_comparison.face_matches[0].confidence", notNullValue())
                .body("face_comparison.unmatched_faces", empty())
                .body("face_comparison.source_image_face_count", equalTo(1))
                .body("face_comparison.target_image_face_count", equalTo(1))
                .body("verification_passed", equalTo(true))
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void doesNotMatchAnotherPerson() {
        put(id, Specimen.SELFIE_1, Specimen.IMPOSTOR_SELFIE_1);

        post(PATH, Map.of("session_id", id))
                .then()
                .statusCode(200)
                .body("face_comparison.is_match", equalTo(false))
                .body("face_comparison.similarity_score", lessThan(95f))
                .body("face_comparison.face_matches", empty())
                .body("face_comparison.unmatched_faces", hasSize(1))
                .body("face_comparison.target_image_face_count", equalTo(1))
                .body("verification_passed", equalTo(false))
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void matchesNothingWithoutFaces() {
        put(id, Specimen.NO_DOCUMENT, Specimen.SELFIE_1);

        post(PATH, Map.of("session_id", id))
                .then()
                .statusCode(200)
                .body("face_comparison.is_match", equalTo(false))
                .body("face_comparison.similarity_score", equalTo(0f))
                .body("face_comparison.face_matches", empty())
                .body("face_comparison.source_image_face_count", equalTo(0))
                .body("verification_passed", equalTo(false))
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void refusesMissingPictures() {
        Refusal.of(404, "object_not_found").check(post(PATH, Map.of("session_id", id)));
        Refusal.of(404, "object_not_found")
                .check(post(
                        PATH,
                        Map.of("session_id", id, "id_face_s3_key", "faces/" + id + "/" + Refusal.MARKER + ".jpg")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "faces/",
                "faces/{id}",
                "faces/{id}/",
                "faces/{id}x/id_face.jpg",
                "faces/another-session/id_face.jpg",
                "faces/{id}/../another-session/id_face.jpg",
                "faces/{id}/./id_face.jpg",
                "faces/{id}//id_face.jpg",
                "faces/{id}/id_face.jpg\n",
                "faces/{id}/%2e%2e/id_face.jpg",
                "/faces/{id}/id_face.jpg",
                "s3://your-kyc-bucket/faces/{id}/id_face.jpg",
                "liveness-sessions/{id}/reference.jpg"
            })
    void refusesAnotherSessionsFace(String key) {
        Refusal.of(422, "foreign_key")
                .before(aws, () -> post(PATH, Map.of("session_id", id, "id_face_s3_key", key.replace("{id}", id))));
        String reference = key.replace("liveness-sessions", "other").replace("faces", "liveness-sessions");
        Refusal.of(422, "foreign_key")
                .before(
                        aws,
                        () -> post(
                                PATH,
                                Map.of("session_id", id, "liveness_reference_s3_key", reference.replace("{id}", id))));
    }

    @Test
    void refusesAMalformedKey() {
        String key = "faces/" + id + "/" + "a".repeat(1024);

        Refusal.of(422, "foreign_key").before(aws, () -> post(PATH, Map.of("session_id", id, "id_face_s3_key", key)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 94.99})
    void neverLowersTheThreshold(double threshold) {
        Refusal.of(422, "threshold_too_low")
                .before(aws, () -> post(PATH, Map.of("session_id", id, "similarity_threshold", threshold)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 100.01, 1e300})
    void refusesAnInvalidThreshold(double threshold) {
        Refusal.of(400, "invalid_field")
                .before(aws, () -> post(PATH, Map.of("session_id", id, "similarity_threshold", threshold)));
    }

    @Test
    void refusesAnotherBucket() {
        Refusal.of(422, "foreign_bucket")
                .before(aws, () -> post(PATH, Map.of("session_id", id, "s3_bucket", "another-bucket")));
    }

    @Test
    void refusesTheIdOfAFlow() {
        String flow = KycApi.start().id();

        Refusal.of(409, "flow_session").beforeItCosts(aws, () -> post(PATH, Map.of("session_id", flow)));
    }

    private void put(String id, Specimen face, Specimen reference) {
        bucket.put("faces/" + id + "/id_face.jpg", face.bytes());
        bucket.put("liveness-sessions/" + id + "/reference.jpg", reference.bytes());
    }
}
