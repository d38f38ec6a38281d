package io.kyc.specimens;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * One way in which a photo is worse than the thing that it shows. It never changes the given picture, and the same seed
 * gives the same result.
 */
@FunctionalInterface
public interface Degradation {
    BufferedImage apply(BufferedImage image);

    /** This one, followed by the next. */
    default Degradation andThen(Degradation next) {
        return image -> next.apply(apply(image));
    }

    static Degradation none() {
        return image -> image;
    }

    /** Encoded as a JPEG and decoded again; quality 0 to 1. */
    static Degradation jpeg(double quality) {
        return image -> Jpeg.decode(Jpeg.encode(image, quality));
    }

    /** Turned clockwise on a desk that is large enough to show all of it, by any angle in degrees. */
    static Degradation rotated(double degrees, long seed) {
        return image -> {
            double a = Math.toRadians(degrees);
            double w = image.getWidth();
            double h = image.getHeight();
            int outW = (int) Math.ceil(w * Math.abs(Math.cos(a)) + h * Math.abs(Math.sin(a)));
            int outH = (int) Math.ceil(w * Math.abs(Math.sin(a)) + h * Math.abs(Math.cos(a)));
            return Warp.onto(
                    Desk.of(outW, outH, seed),
                    image,
                    List.of(
                            turned(-w / 2, -h / 2, a, outW, outH),
                            turned(w / 2, -h / 2, a, outW, outH),
                            turned(w / 2, h / 2, a, outW, outH),
                            turned(-w / 2, h / 2, a, outW, outH)));
        };
    }

    private static Point2D.Double turned(double x, double y, double a, int outW, int outH) {
        return new Point2D.Double(
                outW / 2.0 + x * Math.cos(a) - y * Math.sin(a), outH / 2.0 + x * Math.sin(a) + y * Math.cos(a));
    }

    /**
     * Seen at an angle: each corner is moved inwards by up to {@code percent} of the sides, on a desk of the same size.
     */
    static Degradation perspective(double percent, long seed) {
        return image -> {
            Random random = new Random(seed);
            double w = image.getWidth();
            double h = image.getHeight();
            double x = w * percent / 100;
            double y = h * percent / 100;
            return Warp.onto(
                    Desk.of(image.getWidth(), image.getHeight(), seed),
                    image,
                    List.of(
                            new Point2D.Double(x * random.nextDouble(), y * random.nextDouble()),
                            new Point2D.Double(w - x * random.nextDouble(), y * random.nextDouble()),
                            new Point2D.Double(w - x * random.nextDouble(), h - y * random.nextDouble()),
                            new Point2D.Double(x * random.nextDouble(), h - y * random.nextDouble())));
        };
    }

    /** Out of focus; standard deviation in pixels. */
    static Degradation blurred(double sigma) {
        return image -> GaussianBlur.of(image, sigma);
    }

    /** Sensor noise, different in each channel; standard deviation in levels of 255. */
    static Degradation noise(double sigma, long seed) {
        return image -> {
            Random random = new Random(seed);
            return Pixels.map(image, level -> level + sigma * random.nextGaussian());
        };
    }

    /** Scaled to a width, with the same proportions. */
    static Degradation scaledTo(int width) {
        return image ->
                Pixels.scaled(image, width, (int) Math.round((double) width * image.getHeight() / image.getWidth()));
    }

    /** Scaled to this many million pixels, with the same proportions. */
    static Degradation megapixels(double millions) {
        return image -> {
            double now = (double) image.getWidth() * image.getHeight();
            return scaledTo((int) Math.round(image.getWidth() * Math.sqrt(millions * 1e6 / now)))
                    .apply(image);
        };
    }

    /** Levels multiplied by {@code contrast} about the middle, plus {@code brightness} (levels of 255). */
    static Degradation light(double brightness, double contrast) {
        return image -> Pixels.map(image, level -> (level - 127.5) * contrast + 127.5 + brightness);
    }

    /** Darker or lighter by the given power: above 1 is darker. */
    static Degradation gamma(double power) {
        return image -> Pixels.map(image, level -> 255 * Math.pow(level / 255, power));
    }

    /** Lit from one side: the factor changes from {@code left} to {@code right}. */
    static Degradation sideLight(double left, double right) {
        return image -> {
            int w = image.getWidth();
            int[] rgb = Pixels.of(image);
            for (int i = 0; i < rgb.length; i++) {
                double f = left + (right - left) * (i % w) / w;
                rgb[i] = Pixels.rgb((rgb[i] >> 16 & 0xFF) * f, (rgb[i] >> 8 & 0xFF) * f, (rgb[i] & 0xFF) * f);
            }
            return Pixels.image(w, image.getHeight(), rgb);
        };
    }

    /** The shadow of a hand or a phone over one side, with a soft edge at an angle; in it {@code light} of the light is left. */
    static Degradation shadow(double light, long seed) {
        return image -> {
            Random random = new Random(seed);
            int w = image.getWidth();
            double angle = random.nextDouble() * 2 * Math.PI;
            double soft = 0.05 * w;
            int[] rgb = Pixels.of(image);
            for (int i = 0; i < rgb.length; i++) {
                double across =
                        (i % w - w / 2.0) * Math.cos(angle) + (i / w - image.getHeight() / 2.0) * Math.sin(angle);
                double f = light + (1 - light) / (1 + Math.exp(-across / soft));
                rgb[i] = Pixels.rgb((rgb[i] >> 16 & 0xFF) * f, (rgb[i] >> 8 & 0xFF) * f, (rgb[i] & 0xFF) * f);
            }
            return Pixels.image(w, image.getHeight(), rgb);
        };
    }

    /** Turned by 180 degrees. */
    static Degradation upsideDown() {
        return image -> {
            int[] rgb = Pixels.of(image);
            int[] turned = new int[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                turned[i] = rgb[rgb.length - 1 - i];
            }
            return Pixels.image(image.getWidth(), image.getHeight(), turned);
        };
    }

    /** Photographed on a table: a margin on all sides, in percent of the picture's width. */
    static Degradation onDesk(double percent, long seed) {
        return image -> {
            int margin = (int) Math.round(image.getWidth() * percent / 100);
            BufferedImage desk = Desk.of(image.getWidth() + 2 * margin, image.getHeight() + 2 * margin, seed);
            Pixels.draw(desk, g -> g.drawImage(image, margin, margin, null));
            return desk;
        };
    }

    /**
     * A lamp reflected by the lamination: white in the middle, fading outwards. At half its strength it covers
     * {@code percent} of the picture's area.
     */
    static Degradation glare(double percent, long seed) {
        return image -> {
            Random random = new Random(seed);
            int w = image.getWidth();
            int h = image.getHeight();
            double cx = w * (0.35 + 0.4 * random.nextDouble());
            double cy = h * (0.3 + 0.4 * random.nextDouble());
            double radius = Math.sqrt(w * (double) h * percent / 100 / Math.PI);
            int[] rgb = Pixels.of(image);
            for (int i = 0; i < rgb.length; i++) {
                double distance = Math.hypot((i % w - cx) / 1.3, (i / w - cy) * 1.3) / radius;
                double light = 510 / (1 + Math.pow(distance, 8)) - 255 * Math.min(1, distance);
                double more = Math.max(0, light);
                rgb[i] = Pixels.rgb((rgb[i] >> 16 & 0xFF) + more, (rgb[i] >> 8 & 0xFF) + more, (rgb[i] & 0xFF) + more);
            }
            return Pixels.image(w, h, rgb);
        };
    }

    /** Moved while the photo was taken: smeared along a row by this many pixels. */
    static Degradation shaken(int pixels) {
        return image -> {
            int w = image.getWidth();
            int[] rgb = Pixels.of(image);
            int[] smeared = new int[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                int x = i % w;
                double[] sum = new double[3];
                for (int k = 0; k < pixels; k++) {
                    int from = rgb[i - x + Math.max(0, Math.min(w - 1, x + k - pixels / 2))];
                    sum[0] += from >> 16 & 0xFF;
                    sum[1] += from >> 8 & 0xFF;
                    sum[2] += from & 0xFF;
                }
                smeared[i] = Pixels.rgb(sum[0] / pixels, sum[1] / pixels, sum[2] / pixels);
            }
            return Pixels.image(w, image.getHeight(), smeared);
        };
    }

    /** The part of the photo from {@code left} and {@code top} to {@code right} and {@code bottom}, each 0 to 1. */
    static Degradation cropped(double left, double top, double right, double bottom) {
        return image -> {
            int x = (int) (left * image.getWidth());
            int y = (int) (top * image.getHeight());
            int w = (int) (right * image.getWidth()) - x;
            int h = (int) (bottom * image.getHeight()) - y;
            return Pixels.image(w, h, image.getRGB(x, y, w, h, null, 0, w));
        };
    }

    /** Without colours. */
    static Degradation grey() {
        return image -> {
            int[] rgb = Pixels.of(image);
            for (int i = 0; i < rgb.length; i++) {
                double level = 0.299 * (rgb[i] >> 16 & 0xFF) + 0.587 * (rgb[i] >> 8 & 0xFF) + 0.114 * (rgb[i] & 0xFF);
                rgb[i] = Pixels.rgb(level, level, level);
            }
            return Pixels.image(image.getWidth(), image.getHeight(), rgb);
        };
    }
}
