package io.kyc.local.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.protocol.LocalProblem;
import io.kyc.local.rekognition.LivenessVerdict;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessSessions;
import io.kyc.local.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
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
 * Frames of a selfie for a liveness session, in place of Rekognition's video stream. A development stand-in: see
 * {@link io.kyc.local.rekognition.LivenessFrames} for what it looks at.
 */
public final class LivenessUpload {
    /** All frames together: they are judged together in memory. */
    private static final long MOST_PIXELS = 48_000_000;

    private final Engines engines;
    private final LivenessSessions sessions;
    private final ObjectStore objects;

    public LivenessUpload(Engines engines, LivenessSessions sessions, ObjectStore objects) {
        this.engines = engines;
        this.sessions = sessions;
        this.objects = objects;
    }

    /**
     * Judges the frames and ends the session: {@code SUCCEEDED} with a confidence, or {@code FAILED} when there is no face to
     * refer to. Frames that are refused leave the session usable.
     *
     * @param frames JPEG or PNG, in the order of time
     * @return {@code {session_id, status, confidence, reason}}
     * @throws LocalProblem 404, 409 or 410 for the session; 400 or 413 for the frames
     */
    public ObjectNode judge(String sessionId, List<byte[]> frames) {
        LivenessSession session = sessions.find(sessionId)
                .orElseThrow(() -> new LocalProblem(404, "session_not_found", "There is no such session."));
        if (session.status() == LivenessSessionStatus.EXPIRED) {
            throw new LocalProblem(410, "session_expired", "The session is older than three minutes.");
        }
        List<Picture> pictures = decode(frames);
        if (!sessions.begin(sessionId)) {
            throw new LocalProblem(409, "session_used", "The session has been used; create a new one.");
        }
        try {
            return answer(finish(session, pictures));
        } catch (RuntimeException | OutOfMemoryError e) {
            sessions.finish(
                    sessionId, results(session, LivenessSessionStatus.FAILED).build());
            throw e;
        }
    }

    private record Finished(GetFaceLivenessSessionResultsResponse results, String reason) {}

    private Finished finish(LivenessSession session, List<Picture> pictures) {
        LivenessVerdict verdict = engines.judge(pictures);
        Optional<AuditImage> reference = image(session, "reference.jpg", pictures.get(verdict.referenceIndex()));
        var results = results(
                session, reference.isPresent() ? LivenessSessionStatus.SUCCEEDED : LivenessSessionStatus.FAILED);
        if (reference.isPresent()) {
            int limit =
                    Optional.ofNullable(session.settings().auditImagesLimit()).orElse(0);
            List<Integer> indexes = verdict.auditIndexes();
            results.confidence((float) verdict.confidence())
                    .referenceImage(reference.get())
                    .auditImages(IntStream.range(0, Math.min(limit, indexes.size()))
                            .mapToObj(i -> image(session, "audit-image-" + i + ".jpg", pictures.get(indexes.get(i))))
                            .flatMap(Optional::stream)
                            .toList());
        }
        sessions.finish(session.id(), results.build());
        return new Finished(results.build(), verdict.reason());
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
                    throw new LocalProblem(413, "too_many_pixels", "The frames may have 48 megapixels together.");
                }
                pictures.add(PictureDecoder.decode(frame));
            }
        } catch (UnreadablePictureException e) {
            throw new LocalProblem(400, "not_a_picture", "A frame is neither a JPEG nor a PNG, or is broken.");
        }
        return pictures;
    }

    /** The picture with its largest face, stored; empty when it shows none. */
    private Optional<AuditImage> image(LivenessSession session, String name, Picture picture) {
        return engines.detectFaces(picture, Set.of()).faceDetails().stream()
                .findFirst()
                .map(face -> stored(session, name, picture, face.boundingBox()));
    }

    private AuditImage stored(LivenessSession session, String name, Picture picture, BoundingBox box) {
        byte[] jpeg = Jpeg.encode(picture);
        LivenessOutputConfig output = session.settings().outputConfig();
        if (output == null) {
            return AuditImage.builder()
                    .bytes(SdkBytes.fromByteArray(jpeg))
                    .boundingBox(box)
                    .build();
        }
        String prefix = Optional.ofNullable(output.s3KeyPrefix()).orElse("");
        String key = prefix + (prefix.isEmpty() || prefix.endsWith("/") ? "" : "/") + session.id() + "/" + name;
        objects.write(output.s3Bucket(), key, "image/jpeg", jpeg);
        return AuditImage.builder()
                .s3Object(S3Object.builder().bucket(output.s3Bucket()).name(key).build())
                .boundingBox(box)
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
