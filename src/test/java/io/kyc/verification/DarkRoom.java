package io.kyc.verification;

import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Specimen;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;

/** Takes a selfie again, in a room with little light. */
final class DarkRoom {
    private static final float LIGHT = 0.16f;

    private DarkRoom() {}

    static byte[] of(Specimen selfie) {
        BufferedImage bright = Jpeg.decode(selfie.bytes());
        BufferedImage rgb = new BufferedImage(bright.getWidth(), bright.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(bright, 0, 0, null);
        return Jpeg.encode(new RescaleOp(LIGHT, 0, null).filter(rgb, null), 0.9);
    }
}
