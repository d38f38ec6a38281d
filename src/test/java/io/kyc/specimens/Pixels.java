package io.kyc.specimens;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** Draws on pictures in good quality. */
final class Pixels {
    private Pixels() {}

    static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static void draw(BufferedImage image, Consumer<Graphics2D> drawing) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        try {
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    static int rgb(double red, double green, double blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    /** The colour between the four pixels around a point; outside the picture, the colour of its edge. */
    static int sample(int[] rgb, int width, int height, double u, double v) {
        double x = Math.max(0, Math.min(width - 1.001, u));
        double y = Math.max(0, Math.min(height - 1.001, v));
        int at = (int) y * width + (int) x;
        double fx = x - (int) x;
        double fy = y - (int) y;
        double[] sum = new double[3];
        for (int k = 0; k < 4; k++) {
            double weight = ((k & 1) == 0 ? 1 - fx : fx) * ((k >> 1) == 0 ? 1 - fy : fy);
            int pixel = rgb[at + (k & 1) + (k >> 1) * width];
            sum[0] += weight * (pixel >> 16 & 0xFF);
            sum[1] += weight * (pixel >> 8 & 0xFF);
            sum[2] += weight * (pixel & 0xFF);
        }
        return rgb(sum[0], sum[1], sum[2]);
    }

    static int[] of(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static BufferedImage image(int width, int height, int[] rgb) {
        BufferedImage image = blank(width, height);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** A new picture of the same size; each channel of each pixel is changed separately. */
    static BufferedImage map(BufferedImage image, DoubleUnaryOperator change) {
        int[] rgb = of(image);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = rgb(
                    change.applyAsDouble(rgb[i] >> 16 & 0xFF),
                    change.applyAsDouble(rgb[i] >> 8 & 0xFF),
                    change.applyAsDouble(rgb[i] & 0xFF));
        }
        return image(image.getWidth(), image.getHeight(), rgb);
    }

    /** Scales the picture; to shrink it by more than half, it is halved repeatedly, so that no pixel is skipped. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        if (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height) {
            return scaled(scale(image, image.getWidth() / 2, image.getHeight() / 2), width, height);
        }
        return scale(image, width, height);
    }

    private static BufferedImage scale(BufferedImage image, int width, int height) {
        BufferedImage scaled = blank(width, height);
        draw(scaled, g -> g.drawImage(image, 0, 0, width, height, null));
        return scaled;
    }

    static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
