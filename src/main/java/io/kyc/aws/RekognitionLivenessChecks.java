package io.kyc.aws;

import static io.kyc.aws.AwsCalls.required;

import io.kyc.image.ImageConfig;
import io.kyc.image.RelativeBox;
import io.kyc.liveness.ChallengeType;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessResult;
import io.kyc.liveness.StartedLiveness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.AuditImage;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.LivenessOutputConfig;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.rekognition.model.SessionNotFoundException;

/** Runs liveness checks by Rekognition's Face Liveness. */
@Singleton
class RekognitionLivenessChecks implements LivenessChecks {
    /** Rekognition forgets an unfinished session after this time. */
    private static final Duration LIFETIME = Duration.ofMinutes(3);

    private final RekognitionClient rekognition;
    private final AwsCalls calls;
    private final ImageConfig config;
    private final Clock clock;

    RekognitionLivenessChecks(RekognitionClient rekognition, AwsCalls calls, ImageConfig config, Clock clock) {
        this.rekognition = rekognition;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public StartedLiveness start(String folder, String requestToken, int auditImages, ChallengeType challenge) {
        LivenessOutputConfig output = LivenessOutputConfig.builder()
                .s3Bucket(config.bucket())
                .s3KeyPrefix(folder)
                .build();
        ChallengePreference only =
                ChallengePreference.builder().type(challenge.wireName()).build();
        CreateFaceLivenessSessionRequest request = CreateFaceLivenessSessionRequest.builder()
                .clientRequestToken(requestToken)
                .settings(settings -> settings.outputConfig(output)
                        .auditImagesLimit(auditImages)
                        .challengePreferences(only))
                .build();
        var expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        var response = calls.make(
                "Rekognition.CreateFaceLivenessSession", () -> rekognition.createFaceLivenessSession(request));
        String region = rekognition.serviceClientConfiguration().region().id();
        return new StartedLiveness(required(response.sessionId()), region, expiresAt);
    }

    @Override
    public LivenessResult result(String livenessSessionId) {
        GetFaceLivenessSessionResultsRequest request = GetFaceLivenessSessionResultsRequest.builder()
                .sessionId(livenessSessionId)
                .build();
        return calls.make("Rekognition.GetFaceLivenessSessionResults", () -> {
            try {
                LivenessRemarks.Answer answer =
                        LivenessRemarks.of(() -> rekognition.getFaceLivenessSessionResults(request));
                return result(answer.response(), answer.remarks());
            } catch (SessionNotFoundException | InvalidParameterException e) {
                return LivenessResult.of(LivenessResult.Status.NOT_FOUND);
            }
        });
    }

    private static LivenessResult result(
            GetFaceLivenessSessionResultsResponse response, LivenessResult.Remarks remarks) {
        LivenessResult.Status status = switch (required(response.status())) {
            case CREATED -> LivenessResult.Status.CREATED;
            case IN_PROGRESS -> LivenessResult.Status.IN_PROGRESS;
            case SUCCEEDED -> LivenessResult.Status.SUCCEEDED;
            case EXPIRED -> LivenessResult.Status.EXPIRED;
            case FAILED, UNKNOWN_TO_SDK_VERSION -> LivenessResult.Status.FAILED;
        };
        return new LivenessResult(
                status,
                Optional.ofNullable(response.confidence()).map(Float::doubleValue),
                key(response.referenceImage()),
                face(response.referenceImage()),
                response.auditImages().stream()
                        .flatMap(image -> key(image).stream())
                        .toList(),
                Optional.ofNullable(response.challenge())
                        .map(c -> new LivenessResult.Challenge(c.typeAsString(), c.version())),
                status == LivenessResult.Status.SUCCEEDED ? remarks : LivenessResult.Remarks.NONE);
    }

    /** The face's place; empty when its box lacks a side. */
    private static Optional<RelativeBox> face(AuditImage image) {
        return Optional.ofNullable(image)
                .map(AuditImage::boundingBox)
                .filter(box -> box.left() != null && box.top() != null && box.width() != null && box.height() != null)
                .map(RekognitionImages::box);
    }

    private static Optional<String> key(AuditImage image) {
        return Optional.ofNullable(image).map(AuditImage::s3Object).map(S3Object::name);
    }
}
