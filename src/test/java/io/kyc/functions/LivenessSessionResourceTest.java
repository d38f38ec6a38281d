package io.kyc.functions;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.kyc.testing.KycApi.post;
import static io.kyc.testing.KycApi.sendFrames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Jpeg;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.LocalAwsResource;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /functions/liveness-session-manager} from outside. */
@BlackBox
class LivenessSessionResourceTest {
    private static final String PATH = "/functions/liveness-session-manager";
    private static final Refusal UNKNOWN = Refusal.of(404, "liveness_session_not_found");

    LocalAws aws;

    LocalBucket bucket;

    private final String id = UUID.randomUUID().toString();

    @Test
    void startsACheckAndReadsItsResult() {
        String liveness = post(
                        PATH,
                        Map.of(
                                "action",
                                "create",
                                "session_id",
                                "unique-session-id",
                                "s3_bucket",
                                LocalAwsResource.BUCKET,
                                "s3_key_prefix",
                                "liveness-sessions"))
                .then()
                .statusCode(200)
                .body("keySet()", hasSize(8))
                .body("status", equalTo("CREATED"))
                .body("message", equalTo("Liveness session created successfully"))
                .extract()
                .path("session_id");

        post(PATH, Map.of("action", "get_results", "session_id", liveness))
                .then()
                .statusCode(200)
                .body("session_id", equalTo(liveness))
                .body("status", equalTo("CREATED"))
                .body("confidence", nullValue())
                .body("passed", equalTo(false));

        sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);

        Map<String, String> bothIds =
                Map.of("action", "get_results", "session_id", "unique-session-id", "liveness_session_id", liveness);
        for (Map<String, String> request : List.of(bothIds, Map.of("action", "get_results", "session_id", liveness))) {
            post(PATH, request)
                    .then()
                    .statusCode(200)
                    .body("session_id", equalTo(liveness))
                    .body("status", equalTo("SUCCEEDED"))
                    .body("confidence", greaterThanOrEqualTo(80f))
                    .body("passed", equalTo(true))
                    .body("reference_image.s3_key", equalTo("liveness-sessions/unique-session-id/reference.jpg"))
                    .body(
                            "audit_images.s3_key",
                            everyItem(startsWith("liveness-sessions/unique-session-id/audit-images/audit-image-")))
                    .body("challenge.type", equalTo("FaceMovementAndLightChallenge"))
                    .body("liveness_session_id", equalTo(liveness))
                    .body("feedback", equalTo(List.of()));
        }
        assertThat(Jpeg.decode(bucket.get("liveness-sessions/unique-session-id/reference.jpg")))
                .isNotNull();
        assertThat(Jpeg.decode(bucket.get("liveness-sessions/unique-session-id/audit-images/audit-image-0.jpg")))
                .isNotNull();
    }

    @Test
    void reservesTheIdAgainstTheFlow() {
        create(id);

        Refusal.of(409, "session_id_taken")
                .beforeItCosts(aws, () -> post("/kyc/start-session", Map.of("session_id", id)));
    }

    @Test
    void refusesTheIdOfAFlow() {
        String flow = KycApi.start().id();

        Refusal.of(409, "flow_session")
                .beforeItCosts(aws, () -> post(PATH, Map.of("action", "create", "session_id", flow)));
    }

    @Test
    void refusesACheckThatItDidNotStart() {
        String liveness = create(id);
        String flows = KycApi.post("/kyc", Map.of("action", "start_kyc")).path("session_id");

        UNKNOWN.before(aws, () -> post(PATH, Map.of("action", "get_results", "session_id", flows)));
        UNKNOWN.before(
                aws,
                () -> post(
                        PATH,
                        Map.of(
                                "action",
                                "get_results",
                                "session_id",
                                "another-session",
                                "liveness_session_id",
                                liveness)));
        UNKNOWN.before(aws, () -> post(PATH, Map.of("action", "get_results", "liveness_session_id", liveness)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "../../etc/" + Refusal.MARKER,
                "SESSION#" + Refusal.MARKER,
                "Überraschung"
            })
    void refusesAnUnknownCheck(String liveness) {
        UNKNOWN.before(aws, () -> post(PATH, Map.of("action", "get_results", "session_id", liveness)));
        UNKNOWN.before(aws, () -> post(PATH, Map.of("action", "get_results", "session_id", liveness.repeat(100))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-bucket", "", "your-kyc-bucket-2", "YOUR-KYC-BUCKET"})
    void refusesAnotherBucket(String bucket) {
        Refusal.of(422, "foreign_bucket")
                .before(aws, () -> post(PATH, Map.of("action", "create", "session_id", id, "s3_bucket", bucket)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"faces", "", "/", "liveness", "liveness-sessions/someone-else", "liveness-sessions/..", "../"})
    void refusesAnotherPrefix(String prefix) {
        Refusal.of(422, "foreign_key")
                .before(aws, () -> post(PATH, Map.of("action", "create", "session_id", id, "s3_key_prefix", prefix)));
    }

    private static String create(String id) {
        return post(PATH, Map.of("action", "create", "session_id", id))
                .then()
                .statusCode(200)
                .extract()
                .path("session_id");
    }
}
