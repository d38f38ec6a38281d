package io.kyc.specimens;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes frames of 600 x 800 pixels, as a phone's front camera would, from one photo of a person. */
public final class Selfies {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;

    private Selfies() {}

    /**
     * One living person: from frame to frame the head turns, moves, and comes nearer or goes away, and the light
     * changes.
     *
     * @param count number of frames, at least 1; all of them differ
     */
    public static List<BufferedImage> of(Portrait portrait, int count, long seed) {
        return of(portrait.photo(), portrait.face(), count, seed);
    }

    /** As {@link #of(Portrait, int, long)} for any photo. */
    public static List<BufferedImage> of(BufferedImage photo, Rectangle face, int count, long seed) {
        return frames(photo, face, count, seed, true);
    }

    /** A photo held in front of the camera: position, size, rotation and light change, but not the face. */
    public static List<BufferedImage> ofStill(Portrait portrait, int count, long seed) {
        return frames(portrait.photo(), portrait.face(), count, seed, false);
    }

    private static List<BufferedImage> frames(
            BufferedImage photo, Rectangle face, int count, long seed, boolean alive) {
        List<BufferedImage> frames = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            double side = i % 2 == 0 ? 1 : -1;
            double yaw = side * (5 + 6 * random.nextDouble());
            double pitch = 8 * random.nextDouble() - 4;
            BufferedImage head = alive && i > 0 ? HeadTurn.of(photo, face, yaw, pitch) : photo;
            BufferedImage framed = alive ? filled(head, face, random) : framed(head, face, random);
            frames.add(lit(random).apply(framed));
        }
        return frames;
    }

    /** The photo fills the frame, with the face in the upper middle; beyond its edge the photo is mirrored. */
    private static BufferedImage filled(BufferedImage photo, Rectangle face, Random random) {
        int w = photo.getWidth();
        int h = photo.getHeight();
        double cx = face.getCenterX();
        double cy = face.getCenterY();
        double least = Math.max(
                0.32 * WIDTH / face.width, Math.max(0.6 * HEIGHT / (h - cy), 0.54 * WIDTH / Math.min(cx, w - cx)));
        double scale = least * (1 + 0.35 * random.nextDouble());
        double tilt = Math.toRadians(10 * random.nextDouble() - 5);
        double x = WIDTH * (0.47 + 0.06 * random.nextDouble());
        double y = Math.min(HEIGHT * (0.42 + 0.06 * random.nextDouble()), 0.97 * cy * scale);
        int[] source = Pixels.of(photo);
        int[] target = new int[WIDTH * HEIGHT];
        for (int i = 0; i < target.length; i++) {
            double dx = (i % WIDTH - x) / scale;
            double dy = (i / WIDTH - y) / scale;
            double u = cx + dx * Math.cos(tilt) + dy * Math.sin(tilt);
            double v = cy - dx * Math.sin(tilt) + dy * Math.cos(tilt);
            target[i] = Pixels.sample(source, w, h, mirrored(u, w), mirrored(v, h));
        }
        return Pixels.image(WIDTH, HEIGHT, target);
    }

    private static double mirrored(double at, int size) {
        double inside = Math.abs(at);
        return inside > size - 1 ? 2 * (size - 1) - inside : inside;
    }

    /**
     * A photo with visible edges: the face has about a third to a half of the frame's width, near its middle, tilted a
     * little.
     */
    private static BufferedImage framed(BufferedImage photo, Rectangle face, Random random) {
        double scale = WIDTH * (0.32 + 0.16 * random.nextDouble()) / face.width;
        double tilt = Math.toRadians(10 * random.nextDouble() - 5);
        double x = WIDTH * (0.47 + 0.06 * random.nextDouble());
        double y = HEIGHT * (0.42 + 0.06 * random.nextDouble());
        List<Point2D.Double> corners = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            double dx = ((k == 1 || k == 2 ? photo.getWidth() : 0) - face.getCenterX()) * scale;
            double dy = ((k >= 2 ? photo.getHeight() : 0) - face.getCenterY()) * scale;
            corners.add(new Point2D.Double(
                    x + dx * Math.cos(tilt) - dy * Math.sin(tilt), y + dx * Math.sin(tilt) + dy * Math.cos(tilt)));
        }
        return Warp.onto(wall(photo, random), photo, corners);
    }

    /** The background beyond the photo's edge: a wall in the colour of its upper corner. */
    private static BufferedImage wall(BufferedImage photo, Random random) {
        int corner = photo.getRGB(photo.getWidth() - 8, 8);
        BufferedImage wall = Pixels.blank(WIDTH, HEIGHT);
        int[] rgb = Pixels.of(wall);
        for (int i = 0; i < rgb.length; i++) {
            double f = 0.92 + 0.14 * i / rgb.length + 0.02 * random.nextDouble();
            rgb[i] = Pixels.rgb((corner >> 16 & 0xFF) * f, (corner >> 8 & 0xFF) * f, (corner & 0xFF) * f);
        }
        return Pixels.image(WIDTH, HEIGHT, rgb);
    }

    private static Degradation lit(Random random) {
        double left = 0.82 + 0.3 * random.nextDouble();
        double right = 0.82 + 0.3 * random.nextDouble();
        return Degradation.gamma(0.8 + 0.45 * random.nextDouble())
                .andThen(Degradation.sideLight(left, right))
                .andThen(Degradation.noise(1.5 + 2 * random.nextDouble(), random.nextLong()))
                .andThen(Degradation.jpeg(0.75 + 0.15 * random.nextDouble()));
    }
}
