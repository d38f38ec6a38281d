package io.kyc.local.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.rekognition.model.Challenge;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequestSettings;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/**
 * A face liveness session at one moment. It can be used once. After {@link #LIFE} it and its results are gone
 * (Rekognition, CreateFaceLivenessSession), and its status is {@code EXPIRED}. After {@link #MEMORY} it is unknown.
 *
 * @param id a UUID in lower case
 * @param settings from the request
 * @param challenge chosen from the preferences
 * @param created when it was created
 * @param status as last set, without regard to expiry: see {@link #at}
 * @param results empty until it has succeeded or failed
 * @param remarks what is said beside the results, in members that the SDK's model does not have
 */
public record LivenessSession(
        String id,
        CreateFaceLivenessSessionRequestSettings settings,
        Challenge challenge,
        Instant created,
        LivenessSessionStatus status,
        Optional<GetFaceLivenessSessionResultsResponse> results,
        Remarks remarks) {
    /**
     * Members of the answer that SDK 2.41.18 does not have.
     *
     * @param feedback code and message of each, at most 10
     * @param sdkType the software that streamed the video, as it says itself
     */
    public record Remarks(Map<String, String> feedback, Optional<String> sdkType) {
        public static final Remarks NONE = new Remarks(Map.of(), Optional.empty());

        public Remarks {
            feedback = Collections.unmodifiableMap(new LinkedHashMap<>(feedback));
        }
    }

    /** How long a session can be used and its results can be read. */
    public static final Duration LIFE = Duration.ofMinutes(3);

    /** How long an expired session is told apart from an unknown one; AWS does not say how long. */
    public static final Duration MEMORY = Duration.ofMinutes(60);

    /** The session at that time: {@code EXPIRED} and without results after its lifetime. */
    LivenessSession at(Instant now) {
        return now.isBefore(created.plus(LIFE))
                ? this
                : with(LivenessSessionStatus.EXPIRED, Optional.empty(), Remarks.NONE);
    }

    boolean isForgotten(Instant now) {
        return !now.isBefore(created.plus(MEMORY));
    }

    LivenessSession with(
            LivenessSessionStatus status, Optional<GetFaceLivenessSessionResultsResponse> results, Remarks remarks) {
        return new LivenessSession(id, settings, challenge, created, status, results, remarks);
    }
}
