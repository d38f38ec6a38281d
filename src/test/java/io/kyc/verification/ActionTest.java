package io.kyc.verification;

import static io.kyc.testing.Refusal.MARKER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.startsWith;

import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /kyc} has the fields of all actions, and each action takes its own. */
@BlackBox
class ActionTest {
    private static final Refusal INVALID = Refusal.of(400, "invalid_field");

    private static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("session_id", "no-such-session"),
            Map.entry("document_type", "passport"),
            Map.entry("applicant", Map.of("first_name", MARKER)),
            Map.entry("consent", Map.of("policy_version", "1")),
            Map.entry("minimum_age", 18),
            Map.entry("reference", MARKER),
            Map.entry("metadata", Map.of("a", MARKER)),
            Map.entry("photosensitive", true),
            Map.entry("image_data", MARKER),
            Map.entry("image_s3_key", MARKER),
            Map.entry("back_image_data", MARKER),
            Map.entry("back_image_s3_key", MARKER),
            Map.entry("liveness_session_id", MARKER),
            Map.entry("id_face_s3_key", MARKER),
            Map.entry("liveness_reference_s3_key", MARKER),
            Map.entry("similarity_threshold", 99.0));

    LocalAws aws;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start_kyc          | session_id document_type applicant consent minimum_age photosensitive reference metadata
            process_document   | session_id document_type image_data image_s3_key back_image_data back_image_s3_key
            start_liveness     | session_id photosensitive
            complete_liveness  | session_id liveness_session_id
            final_verification | session_id id_face_s3_key liveness_reference_s3_key similarity_threshold
            """)
    void refusesFieldsOfAnotherAction(String action, String fields) {
        Map<String, Object> body = new HashMap<>(ALL);
        body.put("action", action);
        String[] others = ALL.keySet().stream()
                .filter(field -> !Set.of(fields.split(" ")).contains(field))
                .toArray(String[]::new);

        for (String path : List.of("/kyc", "/functions/kyc-orchestrator")) {
            INVALID.before(aws, () -> KycApi.post(path, body)).body("violations.field", containsInAnyOrder(others));
        }
    }

    @Test
    void namesTheFieldWithTheAction() {
        INVALID.before(aws, () -> KycApi.post("/kyc", Map.of("action", "process_document", "minimum_age", 18)))
                .body("violations.field", contains("minimum_age"))
                .body("violations.message", contains(startsWith("is not a field of process_document")));
    }

    /** Clients with one class for all actions send such fields. */
    @Test
    void acceptsNullForFieldsOfAnotherAction() {
        Map<String, Object> body = new HashMap<>();
        ALL.keySet().forEach(field -> body.put(field, null));
        body.put("action", "start_kyc");

        KycApi.post("/kyc", body).then().statusCode(201);
    }
}
