package io.kyc.local.rekognition;

import io.kyc.local.face.Face;
import io.kyc.local.face.FaceCover;

/**
 * Rekognition's yes-or-no attributes, from simple measures; no net was trained for them.
 *
 * <p>Eyes and mouth come from distances of mesh points. On 68 portraits with open eyes the openness was 0.21 to 0.42.
 * The mouth's openness had a gap between closed lips (up to 0.11) and visible teeth (from 0.13). Shut eyes,
 * drawn on two portraits, had 0.20 to 0.25: too near to narrow open ones for a limit, so they are called open.
 *
 * <p>Sunglasses and occlusion come from {@link FaceCover}. Measured on up to 62 portraits, bare, overexposed and with
 * things <em>painted</em> on, in full size, in grey and as prints of 60 pixels: no bare face was called occluded or
 * behind sunglasses. Black glasses were seen in all portraits, dark grey ones in 19 of 20. Cloth masks and a hand in
 * front of the mouth were seen in 241 of 254 portraits in which the detector still found a face. The limits were chosen
 * on the same pictures. Real glasses, masks, scarves, deep shadow and beards were not measured; clear or lightly tinted
 * glasses are not seen.
 */
final class FaceClaims {
    private static final double DARK_LENS = 0.52;
    private static final double FLAT_MOUTH = 0.15;
    private static final double FLAT_MOUTH_TO_EYES = 0.25;
    private static final double STRANGE_TINT = 22;

    private FaceClaims() {}

    static Claim eyesOpen(Face face) {
        double openness = (face.landmarks().leftEyeOpenness() + face.landmarks().rightEyeOpenness()) / 2;
        return Claim.above(0.15, openness, 0.1);
    }

    static Claim mouthOpen(Face face) {
        return Claim.above(0.12, face.landmarks().mouthOpenness(), 0.1);
    }

    static Claim sunglasses(FaceCover cover) {
        return Claim.above(0, DARK_LENS - cover.lensLuma(), 0.25);
    }

    /** Whether an eye, the nose or the mouth is covered or outside the picture. */
    static Claim occluded(FaceCover cover) {
        if (cover.partsOutside()) {
            return new Claim(true, 100);
        }
        double mouth =
                Math.min((FLAT_MOUTH - cover.mouthContrast()) / 0.1, (FLAT_MOUTH_TO_EYES - cover.mouthToEyes()) / 0.15);
        double eyes = (DARK_LENS - cover.lensLuma()) / 0.25;
        double tint = (cover.tint() - STRANGE_TINT) / 20;
        return Claim.above(0, Math.max(mouth, Math.max(eyes, tint)), 1);
    }
}
