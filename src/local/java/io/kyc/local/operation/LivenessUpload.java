package io.kyc.local.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.protocol.LocalProblem;
import io.kyc.local.rekognition.FramesVerdict;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.AuditImage;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessOutputConfig;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;
import software.amazon.awssdk.services.rekognition.model.S3Object;

/**
 * Accepts frames of a selfie for a liveness session, in place of Rekognition's video stream. It is a stand-in for
 * development; {@link io.kyc.local.rekognition.LivenessFrames} says what it looks at.
 */
public final class LivenessUpload {
    /** Limit for all frames together, because they are decoded and judged together in memory. */
    private static final long MOST_PIXELS = 48_000_000;

    private final Engines engines;
    private final LivenessStore sessions;
    private final ObjectStore objects;
    private final Recall recall;

    public LivenessUpload(Engines engines, LivenessStore sessions, ObjectStore objects, Recall recall) {
        this.engines = engines;
        this.sessions = sessions;
        this.objects = objects;
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
            return answer(finish(session, recall.of("liveness", frames, () -> judged(pictures))));
        } catch (RuntimeException | OutOfMemoryError e) {
            sessions.finish(
                    sessionId, results(session, LivenessSessionStatus.FAILED).build());
            throw e;
        }
    }

    private record Finished(GetFaceLivenessSessionResultsResponse results, String reason) {}

    /** A frame to store: its JPEG and its largest face. */
    private record Shot(byte[] jpeg, BoundingBox face) {}

    /** The result for the frames; the reference is empty when it shows no face. */
    private record Judged(FramesVerdict verdict, Optional<Shot> reference, List<Shot> audits) {}

    private Finished finish(LivenessSession session, Judged judged) {
        var results = results(
                session,
                judged.reference().isPresent() ? LivenessSessionStatus.SUCCEEDED : LivenessSessionStatus.FAILED);
        judged.reference().ifPresent(reference -> {
            int limit =
                    Optional.ofNullable(session.settings().auditImagesLimit()).orElse(0);
            List<Shot> audits = judged.audits();
            results.confidence((float) judged.verdict().confidence())
                    .referenceImage(stored(session, "reference.jpg", reference))
                    .auditImages(IntStream.range(0, Math.min(limit, audits.size()))
                            .mapToObj(i -> stored(session, "audit-image-" + i + ".jpg", audits.get(i)))
                            .toList());
        });
        sessions.finish(
                session.id(),
                results.build(),
                judged.reference().isPresent() ? remarks(judged.verdict()) : LivenessSession.Remarks.NONE);
        return new Finished(results.build(), judged.verdict().reason());
    }

    private static LivenessSession.Remarks remarks(FramesVerdict verdict) {
        Map<String, String> feedback = new LinkedHashMap<>();
        verdict.feedback().forEach(code -> feedback.put(code.name(), code.message()));
        return new LivenessSession.Remarks(feedback, Optional.empty());
    }

    private Judged judged(List<Picture> pictures) {
        FramesVerdict verdict = engines.judge(pictures);
        Optional<Shot> reference = shot(pictures.get(verdict.referenceIndex()));
        List<Shot> audits = reference.isEmpty()
                ? List.of()
                : verdict.auditIndexes().stream()
                        .map(pictures::get)
                        .map(this::shot)
                        .flatMap(Optional::stream)
                        .toList();
        return new Judged(verdict, reference, audits);
    }

    private static GetFaceLivenessSessionResultsResponse.Builder results(
            LivenessSession session, LivenessSessionStatus status) {
        return GetFaceLivenessSessionResultsResponse.builder()
                .sessionId(session.id())
                .status(status)
                .challenge(session.challenge());
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

    private Optional<Shot> shot(Picture picture) {
        return engines.detectFaces(picture, Set.of()).faceDetails().stream()
                .findFirst()
                .map(face -> new Shot(JpegEncoder.encode(picture), face.boundingBox()));
    }

    private AuditImage stored(LivenessSession session, String name, Shot shot) {
        LivenessOutputConfig output = session.settings().outputConfig();
        if (output == null) {
            return AuditImage.builder()
                    .bytes(SdkBytes.fromByteArray(shot.jpeg()))
                    .boundingBox(shot.face())
                    .build();
        }
        String prefix = Optional.ofNullable(output.s3KeyPrefix()).orElse("");
        String key = prefix + (prefix.isEmpty() || prefix.endsWith("/") ? "" : "/") + session.id() + "/" + name;
        objects.write(output.s3Bucket(), key, "image/jpeg", shot.jpeg());
        return AuditImage.builder()
                .s3Object(S3Object.builder().bucket(output.s3Bucket()).name(key).build())
                .boundingBox(shot.face())
                .build();
    }

    private static ObjectNode answer(Finished finished) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("session_id", finished.results().sessionId());
        answer.put("status", finished.results().statusAsString());
        answer.put("confidence", finished.results().confidence());
        answer.put("reason", finished.reason());
        return answer;
    }
}
