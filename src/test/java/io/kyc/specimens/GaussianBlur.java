package io.kyc.specimens;

import java.awt.image.BufferedImage;

/** Blurs with a Gaussian, first along the rows, then along the columns. */
final class GaussianBlur {
    private GaussianBlur() {}

    static BufferedImage of(BufferedImage image, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double total = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            total += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= total;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        int[] along = convolve(Pixels.of(image), w, h, kernel, 1, w);
        return Pixels.image(w, h, convolve(along, h, w, kernel, w, 1));
    }

    /**
     * Blurs along lines of {@code length} pixels that are {@code step} apart; {@code line} is the distance from one
     * line to the next.
     */
    private static int[] convolve(int[] rgb, int length, int lines, double[] kernel, int step, int line) {
        int[] out = new int[rgb.length];
        int radius = kernel.length / 2;
        for (int j = 0; j < lines; j++) {
            for (int i = 0; i < length; i++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                for (int k = 0; k < kernel.length; k++) {
                    int at = rgb[j * line + Math.max(0, Math.min(length - 1, i + k - radius)) * step];
                    red += kernel[k] * (at >> 16 & 0xFF);
                    green += kernel[k] * (at >> 8 & 0xFF);
                    blue += kernel[k] * (at & 0xFF);
                }
                out[j * line + i * step] = Pixels.rgb(red, green, blue);
            }
        }
        return out;
    }
}
