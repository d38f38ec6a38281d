package io.kyc.document;

import io.kyc.decision.QualityFacts;
import io.kyc.decision.QualityLimits;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceQuality;
import io.kyc.image.PageQuality;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import java.util.Optional;
import java.util.function.Function;

/** Collects the measurements of a document's photos, and the limits for them. */
public final class QualityMeasurement {
    /** A box that ends this near the edge, as a share of the photo, counts as cut off. */
    private static final double EDGE = 0.002;

    private QualityMeasurement() {}

    /**
     * @param pages of both sides; empty where a picture could not be decoded
     * @param front the photo of the front
     * @param face the holder's, on the front
     */
    static QualityFacts of(Sides<Optional<PageView>> pages, Photo front, Optional<DetectedFace> face) {
        return new QualityFacts(
                pages.front().map(page -> page(PageQuality.of(page, face.map(DetectedFace::box)))),
                pages.back().flatMap(Function.identity()).map(page -> page(PageQuality.ofBack(page))),
                face.map(found -> face(found, front)));
    }

    private static QualityFacts.Page page(PageQuality page) {
        return new QualityFacts.Page(page.sharpness(), page.brightness(), page.glare(), page.side(), page.cutOff());
    }

    private static QualityFacts.Face face(DetectedFace face, Photo front) {
        RelativeBox box = face.box();
        FaceQuality quality = face.quality();
        boolean cutOff = Math.min(box.left(), box.top()) < EDGE
                || Math.max(box.left() + box.width(), box.top() + box.height()) > 1 - EDGE;
        return new QualityFacts.Face(
                Math.max(box.width() * front.width(), box.height() * front.height()),
                cutOff,
                quality.sharpness(),
                quality.brightness(),
                new QualityFacts.Pose(quality.yaw(), quality.pitch()),
                quality.eyesClosed(),
                quality.sunglasses(),
                quality.covered());
    }

    /** @throws IllegalStateException when limits contradict each other or are outside their scales */
    public static QualityLimits limits(QualityConfig config) {
        return new QualityLimits(
                new QualityLimits.Page(
                        config.leastSharpness(), config.leastBrightness(), config.mostGlare(), config.leastPageSide()),
                new QualityLimits.Face(
                        config.leastFaceSide(),
                        config.leastFaceSharpness(),
                        config.leastFaceBrightness(),
                        config.mostFaceBrightness(),
                        config.mostFaceAngle(),
                        config.faceClaim()));
    }
}
