package io.kyc.local.operation;

import io.kyc.local.picture.JpegEncoder;
import io.kyc.local.picture.Picture;
import io.kyc.local.rekognition.FramesVerdict;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
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
 * Ends a liveness session with its results: status, confidence, feedback, and the reference and audit images, which go to
 * S3 when the session says so.
 */
final class SessionResults {
    private final Engines engines;
    private final LivenessStore sessions;
    private final ObjectStore objects;

    SessionResults(Engines engines, LivenessStore sessions, ObjectStore objects) {
        this.engines = engines;
        this.sessions = sessions;
        this.objects = objects;
    }

    /** A frame to store: its JPEG and its largest face. */
    record Shot(byte[] jpeg, BoundingBox face) {}

    /** The result for the frames; the reference is empty when it shows no face. */
    record Judged(FramesVerdict verdict, Optional<Shot> reference, List<Shot> audits) {}

    /** {@code SUCCEEDED} with a confidence, or {@code FAILED} when there is no face for the reference. */
    GetFaceLivenessSessionResultsResponse finish(LivenessSession session, Judged judged) {
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
        return results.build();
    }

    /** {@code FAILED}, as nothing could be judged. */
    void fail(LivenessSession session) {
        sessions.finish(
                session.id(), results(session, LivenessSessionStatus.FAILED).build());
    }

    private static LivenessSession.Remarks remarks(FramesVerdict verdict) {
        Map<String, String> feedback = new LinkedHashMap<>();
        verdict.feedback().forEach(code -> feedback.put(code.name(), code.message()));
        return new LivenessSession.Remarks(feedback, Optional.empty());
    }

    /** @param pictures those that the verdict is about */
    Judged judged(FramesVerdict verdict, List<Picture> pictures) {
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
}
