package io.kyc.local.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.protocol.LocalProblem;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/**
 * Accepts frames of a selfie for a liveness session, in place of Rekognition's video stream. It is a stand-in for
 * development; {@link io.kyc.local.rekognition.LivenessFrames} says what it looks at.
 */
public final class LivenessUpload {
    /** Limit for all frames together, because they are decoded and judged together in memory. */
    private static final long MOST_PIXELS = 48_000_000;

    private final Engines engines;
    private final LivenessStore sessions;
    private final SessionResults results;
    private final Recall recall;

    public LivenessUpload(Engines engines, LivenessStore sessions, ObjectStore objects, Recall recall) {
        this.engines = engines;
        this.sessions = sessions;
        this.results = new SessionResults(engines, sessions, objects);
        this.recall = recall;
    }

    /**
     * Judges the frames and ends the session: {@code SUCCEEDED} with a confidence, or {@code FAILED} when there is no
     * face for the reference. After a refusal of the frames the session can still be used.
     *
     * @param frames JPEG or PNG, in the order of time
     * @return {@code {session_id, status, confidence, reason}}
     * @throws LocalProblem 404, 409 or 410 for the session; 400 or 413 for the frames
     */
    public ObjectNode judge(String sessionId, List<byte[]> frames) {
        LivenessSession session = sessions.find(sessionId)
                .orElseThrow(() -> new LocalProblem(
                        404, "session_not_found", "There is no such liveness session. Start a new one."));
        if (session.status() == LivenessSessionStatus.EXPIRED) {
            throw new LocalProblem(
                    410, "session_expired", "The liveness session is older than three minutes. Start a new one.");
        }
        List<Picture> pictures = decode(frames);
        if (!sessions.begin(sessionId)) {
            throw new LocalProblem(409, "session_used", "The liveness session has been used. Start a new one.");
        }
        try {
            SessionResults.Judged judged =
                    recall.of("liveness", frames, () -> results.judged(engines.judge(pictures), pictures));
            return answer(results.finish(session, judged), judged.verdict().reason());
        } catch (RuntimeException | OutOfMemoryError e) {
            results.fail(session);
            throw e;
        }
    }

    private static List<Picture> decode(List<byte[]> frames) {
        if (frames.isEmpty()) {
            throw new LocalProblem(400, "no_frames", "Send at least one file part named \"frames\".");
        }
        List<Picture> pictures = new ArrayList<>();
        try {
            long pixels = 0;
            for (byte[] frame : frames) {
                PictureDecoder.Size size = PictureDecoder.size(frame);
                pixels += (long) size.width() * size.height();
                if (pixels > MOST_PIXELS) {
                    throw new LocalProblem(
                            413,
                            "too_many_pixels",
                            "All frames together must have at most 48 megapixels. Send smaller ones.");
                }
                pictures.add(PictureDecoder.decode(frame));
            }
        } catch (UnreadablePictureException e) {
            throw new LocalProblem(
                    400, "not_a_picture", "A frame is broken, or is neither a JPEG nor a PNG. Send another one.");
        }
        return pictures;
    }

    private static ObjectNode answer(GetFaceLivenessSessionResultsResponse results, String reason) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("session_id", results.sessionId());
        answer.put("status", results.statusAsString());
        answer.put("confidence", results.confidence());
        answer.put("reason", reason);
        return answer;
    }
}
