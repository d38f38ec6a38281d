package io.kyc.local.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.rekognition.model.Challenge;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequestSettings;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/** Stores all face liveness sessions in memory. Thread-safe. */
public final class LivenessStore {
    private final Clock clock;
    private final Map<String, LivenessSession> sessions = new HashMap<>();
    private final Map<String, String> idsByToken = new HashMap<>();

    public LivenessStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param token {@code ClientRequestToken}: the same token gives the same session as long as it is remembered, even
     *     an expired one
     * @return the session's id
     */
    public synchronized String create(
            CreateFaceLivenessSessionRequestSettings settings, Challenge challenge, Optional<String> token) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isForgotten(now));
        idsByToken.values().retainAll(sessions.keySet());
        String known = token.map(idsByToken::get).orElse(null);
        if (known != null) {
            return known;
        }
        String id = UUID.randomUUID().toString();
        token.ifPresent(value -> idsByToken.put(value, id));
        sessions.put(
                id,
                new LivenessSession(
                        id,
                        settings,
                        challenge,
                        now,
                        LivenessSessionStatus.CREATED,
                        Optional.empty(),
                        LivenessSession.Remarks.NONE));
        return id;
    }

    /** @return the session now; empty when it never existed or expired long ago */
    public synchronized Optional<LivenessSession> find(String id) {
        Instant now = clock.instant();
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> !session.isForgotten(now))
                .map(session -> session.at(now));
    }

    /**
     * Takes the session into use, from {@code CREATED} to {@code IN_PROGRESS}. That succeeds once.
     *
     * @return whether it succeeded; of two callers at once only one can
     */
    public synchronized boolean begin(String id) {
        Optional<LivenessSession> usable = find(id).filter(s -> s.status() == LivenessSessionStatus.CREATED);
        usable.ifPresent(session -> sessions.put(
                id, session.with(LivenessSessionStatus.IN_PROGRESS, Optional.empty(), LivenessSession.Remarks.NONE)));
        return usable.isPresent();
    }

    /** Ends a session in progress with its results, whose status is {@code SUCCEEDED} or {@code FAILED}. */
    public void finish(String id, GetFaceLivenessSessionResultsResponse results) {
        finish(id, results, LivenessSession.Remarks.NONE);
    }

    /** The same with what is said beside the results. */
    public synchronized void finish(
            String id, GetFaceLivenessSessionResultsResponse results, LivenessSession.Remarks remarks) {
        sessions.computeIfPresent(id, (same, session) -> session.with(results.status(), Optional.of(results), remarks));
    }
}
