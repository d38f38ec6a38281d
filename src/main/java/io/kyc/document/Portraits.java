package io.kyc.document;

import io.kyc.decision.Binding;
import io.kyc.document.page.PageOutline;
import io.kyc.face.ComparedFaces;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceConfig;
import io.kyc.face.FaceDetector;
import io.kyc.face.PortraitCrop;
import io.kyc.image.ImageConfig;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the faces of a document's front, cuts out the holder's and compares it with the others. */
@Startup
@Singleton
class Portraits {
    private final FaceDetector detector;
    private final FaceComparer comparer;
    private final FaceConfig faces;
    private final DocumentConfig config;
    private final ImageConfig limits;

    Portraits(
            FaceDetector detector, FaceComparer comparer, FaceConfig faces, DocumentConfig config, ImageConfig limits) {
        if (!(config.portraitScale() >= 1)) {
            throw new IllegalStateException(
                    "kyc.document.portrait-scale must be at least 1, but is " + config.portraitScale());
        }
        this.detector = detector;
        this.comparer = comparer;
        this.faces = faces;
        this.config = config;
        this.limits = limits;
    }

    List<DetectedFace> find(Photo front) {
        return detector.detect(front);
    }

    /** Cuts the portrait out, upright and wider than the face. */
    Portrait cut(Photo front, DetectedFace face) {
        var region = PortraitCrop.of(face.box(), front.width(), front.height(), config.portraitScale());
        int turns = face.chin().quarterTurns(front.width(), front.height());
        return new Portrait(PhotoCrop.jpeg(front, region, turns), face.box());
    }

    /**
     * Whether the other faces of the front show the portrait's person again. If there are other faces, this makes one
     * more paid call.
     */
    Binding.OtherFaces others(PortraitChoice choice, Portrait portrait, Photo front, PageOutline outline) {
        if (choice.others().isEmpty()) {
            return Binding.OtherFaces.NONE;
        }
        ComparedFaces compared = comparer.compare(Photo.of(portrait.jpeg(), limits), front);
        return choice.judged(compared, outline, faces.similarityReviewFloor(), faces.similarityThreshold());
    }
}
