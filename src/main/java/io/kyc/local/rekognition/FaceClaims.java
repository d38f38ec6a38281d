package io.kyc.local.rekognition;

import io.kyc.local.face.Face;

/** What can be said of a face by the distances of its mesh points. */
final class FaceClaims {
    private FaceClaims() {}

    static Claim eyesOpen(Face face) {
        double openness = (face.landmarks().leftEyeOpenness() + face.landmarks().rightEyeOpenness()) / 2;
        return Claim.above(0.15, openness, 0.1);
    }

    static Claim mouthOpen(Face face) {
        return Claim.above(0.12, face.landmarks().mouthOpenness(), 0.1);
    }
}
