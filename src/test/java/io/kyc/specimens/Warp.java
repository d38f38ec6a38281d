package io.kyc.specimens;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws a picture on a background so that its corners are at four given points. */
final class Warp {
    private Warp() {}

    /** @param corners top left, top right, bottom right, bottom left of the picture, in pixels of the background */
    static BufferedImage onto(BufferedImage background, BufferedImage image, List<Point2D.Double> corners) {
        double[] h = inverse(homography(image.getWidth(), image.getHeight(), corners));
        int[] source = Pixels.of(image);
        int[] target = Pixels.of(background);
        for (int y = 0; y < background.getHeight(); y++) {
            for (int x = 0; x < background.getWidth(); x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double w = h[6] * px + h[7] * py + h[8];
                double u = (h[0] * px + h[1] * py + h[2]) / w - 0.5;
                double v = (h[3] * px + h[4] * py + h[5]) / w - 0.5;
                if (u > -1 && v > -1 && u < image.getWidth() && v < image.getHeight()) {
                    int at = y * background.getWidth() + x;
                    target[at] = sample(source, image.getWidth(), image.getHeight(), u, v, target[at]);
                }
            }
        }
        return Pixels.image(background.getWidth(), background.getHeight(), target);
    }

    private static int sample(int[] source, int width, int height, double u, double v, int outside) {
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        double fx = u - x;
        double fy = v - y;
        double[] sum = new double[3];
        for (int k = 0; k < 4; k++) {
            int sx = x + (k & 1);
            int sy = y + (k >> 1);
            double weight = ((k & 1) == 0 ? 1 - fx : fx) * ((k >> 1) == 0 ? 1 - fy : fy);
            int rgb = sx < 0 || sy < 0 || sx >= width || sy >= height ? outside : source[sy * width + sx];
            sum[0] += weight * (rgb >> 16 & 0xFF);
            sum[1] += weight * (rgb >> 8 & 0xFF);
            sum[2] += weight * (rgb & 0xFF);
        }
        return Pixels.rgb(sum[0], sum[1], sum[2]);
    }

    /** Maps the rectangle 0..width, 0..height to the corners; rows of a 3 x 3 matrix. */
    private static double[] homography(double width, double height, List<Point2D.Double> c) {
        double dx1 = c.get(1).x - c.get(2).x;
        double dx2 = c.get(3).x - c.get(2).x;
        double dy1 = c.get(1).y - c.get(2).y;
        double dy2 = c.get(3).y - c.get(2).y;
        double sx = c.get(0).x - c.get(1).x + c.get(2).x - c.get(3).x;
        double sy = c.get(0).y - c.get(1).y + c.get(2).y - c.get(3).y;
        double det = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / det;
        double h = (dx1 * sy - sx * dy1) / det;
        return new double[] {
            (c.get(1).x - c.get(0).x + g * c.get(1).x) / width,
            (c.get(3).x - c.get(0).x + h * c.get(3).x) / height,
            c.get(0).x,
            (c.get(1).y - c.get(0).y + g * c.get(1).y) / width,
            (c.get(3).y - c.get(0).y + h * c.get(3).y) / height,
            c.get(0).y,
            g / width,
            h / height,
            1
        };
    }

    /** The adjugate, which is the inverse except for a factor that cancels out. */
    private static double[] inverse(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
