package io.kyc.verification;

import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import io.kyc.verification.Requests.OfFlow;
import io.kyc.verification.Requests.Orchestrated;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions of {@code POST /kyc}, each with the fields that it takes and the request that it makes. */
enum Action {
    START_KYC(
            Set.of(
                    "session_id",
                    "document_type",
                    "applicant",
                    "consent",
                    "minimum_age",
                    "photosensitive",
                    "reference",
                    "metadata"),
            r -> new Requests.StartSession(
                    r.sessionId(),
                    r.documentType(),
                    r.applicant(),
                    r.consent(),
                    r.minimumAge(),
                    r.photosensitive(),
                    r.reference(),
                    r.metadata())),
    PROCESS_DOCUMENT(
            Set.of("session_id", "document_type", "image_data", "image_s3_key", "back_image_data", "back_image_s3_key"),
            r -> new Requests.ProcessDocument(
                    r.sessionId(),
                    r.imageData(),
                    r.imageS3Key(),
                    r.backImageData(),
                    r.backImageS3Key(),
                    r.documentType())),
    START_LIVENESS(
            Set.of("session_id", "photosensitive"), r -> new Requests.StartLiveness(r.sessionId(), r.photosensitive())),
    COMPLETE_LIVENESS(
            Set.of("session_id", "liveness_session_id"),
            r -> new Requests.CompleteLiveness(r.sessionId(), r.livenessSessionId())),
    FINAL_VERIFICATION(
            Set.of("session_id", "id_face_s3_key", "liveness_reference_s3_key", "similarity_threshold"),
            r -> new Requests.FinalVerification(
                    r.sessionId(), r.idFaceS3Key(), r.livenessReferenceS3Key(), r.similarityThreshold()));

    private static final String NAMES =
            Arrays.stream(values()).map(Action::wireName).collect(Collectors.joining(", "));

    private final Set<String> fields;
    private final Function<Orchestrated, OfFlow> request;

    Action(Set<String> fields, Function<Orchestrated, OfFlow> request) {
        this.fields = fields;
        this.request = request;
    }

    /**
     * The request for the named action. A field of another action is refused, because ignoring it would hide a mistake.
     * A field that is null counts as absent.
     *
     * @throws KycException {@code invalid_field} that names each field that the action does not take, or the action if
     *     it does not exist
     */
    static OfFlow request(Orchestrated orchestrated) {
        Action action = named(orchestrated.action())
                .orElseThrow(() -> KycException.invalid("action", "must be one of " + NAMES));
        Violations violations = new Violations();
        fields(orchestrated)
                .forEach((field, value) -> violations.require(
                        value == null || action.fields.contains(field),
                        field,
                        "is not a field of " + action.wireName() + ". Leave it out."));
        violations.check();
        return action.request.apply(orchestrated);
    }

    private static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.wireName().equals(name))
                .findFirst();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> fields(Orchestrated request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session_id", request.sessionId());
        fields.put("document_type", request.documentType());
        fields.put("applicant", request.applicant());
        fields.put("consent", request.consent());
        fields.put("minimum_age", request.minimumAge());
        fields.put("reference", request.reference());
        fields.put("metadata", request.metadata());
        fields.put("photosensitive", request.photosensitive());
        fields.put("image_data", request.imageData());
        fields.put("image_s3_key", request.imageS3Key());
        fields.put("back_image_data", request.backImageData());
        fields.put("back_image_s3_key", request.backImageS3Key());
        fields.put("liveness_session_id", request.livenessSessionId());
        fields.put("id_face_s3_key", request.idFaceS3Key());
        fields.put("liveness_reference_s3_key", request.livenessReferenceS3Key());
        fields.put("similarity_threshold", request.similarityThreshold());
        return fields;
    }
}
