package io.kyc.verification;

import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which fields each action of {@code POST /kyc} takes. Another one is refused: to ignore it would hide a mistake. */
final class ActionFields {
    private static final Map<String, Set<String>> OF = Map.of(
            "start_kyc", Set.of("session_id", "document_type", "applicant", "consent", "minimum_age"),
            "process_document",
                    Set.of(
                            "session_id",
                            "document_type",
                            "image_data",
                            "image_s3_key",
                            "back_image_data",
                            "back_image_s3_key"),
            "start_liveness", Set.of("session_id"),
            "complete_liveness", Set.of("session_id", "liveness_session_id"),
            "final_verification",
                    Set.of("session_id", "id_face_s3_key", "liveness_reference_s3_key", "similarity_threshold"));

    private ActionFields() {}

    /** @throws KycException {@code invalid_field} that names each field that the action does not take, or the action when it is none */
    static void check(Requests.Orchestrated request) {
        Set<String> taken = OF.get(Objects.requireNonNullElse(request.action(), ""));
        if (taken == null) {
            throw KycException.invalid(
                    "action",
                    "one of start_kyc, process_document, start_liveness, complete_liveness, final_verification");
        }
        Violations violations = new Violations();
        given(request)
                .forEach((field, value) -> violations.require(
                        value == null || taken.contains(field),
                        field,
                        "is not a field of " + request.action() + "; leave it out"));
        violations.check();
    }

    private static Map<String, Object> given(Requests.Orchestrated request) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("session_id", request.sessionId());
        given.put("document_type", request.documentType());
        given.put("applicant", request.applicant());
        given.put("consent", request.consent());
        given.put("minimum_age", request.minimumAge());
        given.put("image_data", request.imageData());
        given.put("image_s3_key", request.imageS3Key());
        given.put("back_image_data", request.backImageData());
        given.put("back_image_s3_key", request.backImageS3Key());
        given.put("liveness_session_id", request.livenessSessionId());
        given.put("id_face_s3_key", request.idFaceS3Key());
        given.put("liveness_reference_s3_key", request.livenessReferenceS3Key());
        given.put("similarity_threshold", request.similarityThreshold());
        return given;
    }
}
