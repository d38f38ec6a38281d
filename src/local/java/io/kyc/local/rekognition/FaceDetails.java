package io.kyc.local.rekognition;

import io.kyc.local.face.Face;
import io.kyc.local.face.FaceCover;
import io.kyc.local.face.FaceEngine;
import io.kyc.local.picture.Picture;
import java.util.Set;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.ComparedFace;
import software.amazon.awssdk.services.rekognition.model.ComparedSourceImageFace;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.FaceOccluded;
import software.amazon.awssdk.services.rekognition.model.ImageQuality;
import software.amazon.awssdk.services.rekognition.model.Pose;
import software.amazon.awssdk.services.rekognition.model.Sunglasses;

/** Converts a face of the engine to Rekognition's classes. */
final class FaceDetails {
    private FaceDetails() {}

    /** @param wanted only these attributes are computed */
    static FaceDetail detail(FaceEngine engine, Picture picture, Face face, Set<Attribute> wanted) {
        boolean all = wanted.contains(Attribute.ALL);
        FaceDetail.Builder detail = FaceDetail.builder()
                .boundingBox(box(picture, face))
                .confidence(confidence(face))
                .landmarks(all ? FaceLandmarks.all(picture, face) : FaceLandmarks.five(picture, face))
                .pose(pose(face))
                .quality(quality(face));
        if (all || wanted.contains(Attribute.EYES_OPEN)) {
            Claim claim = FaceClaims.eyesOpen(face);
            detail.eyesOpen(open -> open.value(claim.value()).confidence(claim.confidence()));
        }
        if (all || wanted.contains(Attribute.MOUTH_OPEN)) {
            Claim claim = FaceClaims.mouthOpen(face);
            detail.mouthOpen(open -> open.value(claim.value()).confidence(claim.confidence()));
        }
        boolean sunglasses = all || wanted.contains(Attribute.SUNGLASSES);
        boolean occlusion = all || wanted.contains(Attribute.FACE_OCCLUDED);
        if (sunglasses || occlusion) {
            FaceCover cover = engine.cover(picture, face);
            Claim dark = FaceClaims.sunglasses(cover);
            Claim hidden = FaceClaims.occluded(cover);
            detail.sunglasses(
                    sunglasses
                            ? Sunglasses.builder()
                                    .value(dark.value())
                                    .confidence(dark.confidence())
                                    .build()
                            : null);
            detail.faceOccluded(
                    occlusion
                            ? FaceOccluded.builder()
                                    .value(hidden.value())
                                    .confidence(hidden.confidence())
                                    .build()
                            : null);
        }
        return detail.build();
    }

    static ComparedFace compared(Picture picture, Face face) {
        return ComparedFace.builder()
                .boundingBox(box(picture, face))
                .confidence(confidence(face))
                .landmarks(FaceLandmarks.five(picture, face))
                .pose(pose(face))
                .quality(quality(face))
                .build();
    }

    /** A face for a collection, without the ids that the collection gives it. */
    static software.amazon.awssdk.services.rekognition.model.Face indexed(Picture picture, Face face) {
        return software.amazon.awssdk.services.rekognition.model.Face.builder()
                .boundingBox(box(picture, face))
                .confidence(confidence(face))
                .indexFacesModelVersion(CollectionFaces.MODEL_VERSION)
                .build();
    }

    static ComparedSourceImageFace source(Picture picture, Face face) {
        return ComparedSourceImageFace.builder()
                .boundingBox(box(picture, face))
                .confidence(confidence(face))
                .build();
    }

    private static BoundingBox box(Picture picture, Face face) {
        return BoundingBox.builder()
                .left((float) (face.box().x() / picture.width()))
                .top((float) (face.box().y() / picture.height()))
                .width((float) (face.box().width() / picture.width()))
                .height((float) (face.box().height() / picture.height()))
                .build();
    }

    /** The detector gives clear faces 0.8 to 0.97, Rekognition above 95, so the doubt is squared. */
    private static float confidence(Face face) {
        double doubt = 1 - Math.min(face.score(), face.presence());
        return (float) (100 * (1 - doubt * doubt));
    }

    private static Pose pose(Face face) {
        return Pose.builder()
                .yaw((float) face.pose().yaw())
                .pitch((float) face.pose().pitch())
                .roll((float) face.pose().roll())
                .build();
    }

    private static ImageQuality quality(Face face) {
        return ImageQuality.builder()
                .brightness((float) face.quality().brightness())
                .sharpness((float) face.quality().sharpness())
                .build();
    }
}
