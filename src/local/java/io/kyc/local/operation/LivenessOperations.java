package io.kyc.local.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.protocol.Operation;
import io.kyc.local.protocol.SdkJson;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.rekognition.model.Challenge;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequestSettings;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionResponse;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.SessionNotFoundException;
import software.amazon.awssdk.services.rekognition.model.Versions;

/** Rekognition: {@code CreateFaceLivenessSession} and {@code GetFaceLivenessSessionResults}. */
public final class LivenessOperations {
    private static final String VERSION = "1.0.0";
    private static final List<String> CHALLENGES = ChallengeType.knownValues().stream()
            .map(ChallengeType::toString)
            .sorted()
            .toList();
    private static final Pattern SESSION_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("^[a-zA-Z0-9-_]+$");
    private static final Pattern KMS_KEY = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9:_/+=,@.-]{0,2048}$");
    private static final Pattern NO_SPACE = Pattern.compile("\\S*");
    private static final Pattern THREE_PARTS =
            Pattern.compile("^(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})$");

    private final LivenessStore sessions;
    private final ObjectStore objects;

    public LivenessOperations(LivenessStore sessions, ObjectStore objects) {
        this.sessions = sessions;
        this.objects = objects;
    }

    public List<Operation> all() {
        return List.of(
                Operation.of(
                        "RekognitionService.CreateFaceLivenessSession",
                        false,
                        CreateFaceLivenessSessionRequest::builder,
                        CreateFaceLivenessSessionRequest.class,
                        this::create),
                new Operation("RekognitionService.GetFaceLivenessSessionResults", false, this::results));
    }

    private CreateFaceLivenessSessionResponse create(CreateFaceLivenessSessionRequest request) {
        CreateFaceLivenessSessionRequestSettings settings = request.settings() == null
                ? CreateFaceLivenessSessionRequestSettings.builder().build()
                : request.settings();
        Constraints constraints = new Constraints()
                .length("kmsKeyId", request.kmsKeyId(), 1, 2048)
                .pattern("kmsKeyId", request.kmsKeyId(), KMS_KEY)
                .length("clientRequestToken", request.clientRequestToken(), 1, 64)
                .pattern("clientRequestToken", request.clientRequestToken(), TOKEN)
                .range("settings.auditImagesLimit", settings.auditImagesLimit(), 0, 4);
        if (settings.outputConfig() != null) {
            String path = "settings.outputConfig.";
            constraints
                    .required(path + "s3Bucket", settings.outputConfig().s3Bucket())
                    .length(path + "s3Bucket", settings.outputConfig().s3Bucket(), 3, 255)
                    .pattern(path + "s3Bucket", settings.outputConfig().s3Bucket(), ImageInput.BUCKET)
                    .length(path + "s3KeyPrefix", settings.outputConfig().s3KeyPrefix(), 0, 950)
                    .pattern(path + "s3KeyPrefix", settings.outputConfig().s3KeyPrefix(), NO_SPACE);
        }
        settings.challengePreferences().forEach(preference -> constrain(constraints, preference));
        constraints.check();
        // AWS does not document its refusal for a bucket that it cannot write to.
        if (settings.outputConfig() != null
                && !objects.hasBucket(settings.outputConfig().s3Bucket())) {
            throw ImageInput.invalidParameters();
        }
        Challenge challenge = challenge(settings.challengePreferences());
        return CreateFaceLivenessSessionResponse.builder()
                .sessionId(sessions.create(settings, challenge, Optional.ofNullable(request.clientRequestToken())))
                .build();
    }

    private static void constrain(Constraints constraints, ChallengePreference preference) {
        String path = "settings.challengePreferences.";
        constraints
                .required(path + "type", preference.type())
                .oneOf(path + "type", preference.typeAsString(), CHALLENGES);
        Versions versions = preference.versions();
        if (versions != null) {
            constraints
                    .pattern(path + "versions.minimum", versions.minimum(), THREE_PARTS)
                    .pattern(path + "versions.maximum", versions.maximum(), THREE_PARTS);
        }
    }

    /** The first preference whose versions include the only one here, or AWS's default challenge. */
    private static Challenge challenge(List<ChallengePreference> preferences) {
        ChallengeType type = preferences.isEmpty()
                ? ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE
                : preferences.stream()
                        .filter(preference -> includes(preference.versions()))
                        .findFirst()
                        .orElseThrow(ImageInput::invalidParameters)
                        .type();
        return Challenge.builder().type(type).version(VERSION).build();
    }

    private static boolean includes(Versions versions) {
        return versions == null
                || (versions.minimum() == null || number(versions.minimum()) <= number(VERSION))
                        && (versions.maximum() == null || number(versions.maximum()) >= number(VERSION));
    }

    private static int number(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).reduce(0, (n, part) -> n * 1000 + part);
    }

    /** The SDK's model lacks some of the answer's members (Rekognition, since 28 September 2026). */
    private ObjectNode results(JsonNode json) {
        var request = (GetFaceLivenessSessionResultsRequest)
                SdkJson.read(json, GetFaceLivenessSessionResultsRequest.builder());
        LivenessSession session = session(request.sessionId());
        ObjectNode answer = SdkJson.write(session.results()
                .orElseGet(() -> GetFaceLivenessSessionResultsResponse.builder()
                        .sessionId(session.id())
                        .status(session.status())
                        .build()));
        LivenessSession.Remarks remarks = session.remarks();
        if (!remarks.feedback().isEmpty()) {
            ArrayNode feedback = answer.putArray("Feedback");
            remarks.feedback()
                    .forEach((code, message) ->
                            feedback.addObject().put("Code", code).put("Message", message));
        }
        remarks.sdkType().ifPresent(type -> answer.putObject("Metadata").put("SDKType", type));
        return answer;
    }

    private LivenessSession session(String id) {
        new Constraints()
                .required("sessionId", id)
                .length("sessionId", id, 36, 36)
                .pattern("sessionId", id, SESSION_ID)
                .check();
        return sessions.find(id)
                .orElseThrow(() -> SessionNotFoundException.builder()
                        .message("Session not found: " + id)
                        .build());
    }
}
