package io.kyc.local.operation;

import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.rekognition.LivenessVideo;
import io.kyc.local.rekognition.VideoClaims;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
import io.kyc.local.video.Footage;
import java.util.ArrayList;
import java.util.List;

/** Judges what Rekognition's stream has filmed for a liveness session, and ends the session with it. */
public final class LivenessFilm {
    private final Engines engines;
    private final SessionResults results;

    public LivenessFilm(Engines engines, LivenessStore sessions, ObjectStore objects) {
        this.engines = engines;
        this.results = new SessionResults(engines, sessions, objects);
    }

    /** Ends the session {@code SUCCEEDED} with a confidence, or {@code FAILED} when no frame shows a face. */
    public void judge(LivenessSession session, List<Footage.Shot> shots, VideoClaims claims) {
        if (shots.isEmpty()) {
            fail(session);
            return;
        }
        List<Footage.Shot> chosen =
                LivenessVideo.choose(shots.stream().map(Footage.Shot::millis).toList(), claims).stream()
                        .map(shots::get)
                        .toList();
        List<Picture> pictures = new ArrayList<>();
        try {
            for (Footage.Shot shot : chosen) {
                pictures.add(PictureDecoder.decode(shot.jpeg()));
            }
        } catch (UnreadablePictureException e) {
            throw new IllegalStateException("a JPEG of ours cannot be read", e);
        }
        results.finish(
                session,
                results.judged(
                        engines.judge(
                                pictures,
                                chosen.stream().map(Footage.Shot::millis).toList(),
                                claims),
                        pictures));
    }

    /** Ends the session {@code FAILED}. */
    public void fail(LivenessSession session) {
        results.fail(session);
    }
}
