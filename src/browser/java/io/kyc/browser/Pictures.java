package io.kyc.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Resizes pictures. */
final class Pictures {
    private Pictures() {}

    static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) (picture.getWidth() * factor);
        int height = (int) (picture.getHeight() * factor);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }
}
