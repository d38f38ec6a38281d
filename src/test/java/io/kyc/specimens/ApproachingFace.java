package io.kyc.specimens;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a camera sees of a liveness check: a face in the middle waits, comes nearer until it fills an oval of 288 x 466
 * pixels, and stays. Frames of 640 x 480 pixels, from one photo.
 *
 * @param portrait whose face
 * @param alive whether the head turns a little all the time; otherwise it is a photo that is held nearer
 * @param waiting seconds before it moves
 * @param moving seconds of coming nearer
 * @param staying seconds at the end
 */
public record ApproachingFace(Portrait portrait, boolean alive, double waiting, double moving, double staying) {
    static final int FRAMES_A_SECOND = 30;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    /** The width of the face in pixels, first and last. */
    private static final double FAR = 115;

    private static final double NEAR = 275;

    /** The frame at this second. */
    public BufferedImage at(double second) {
        double part = Math.max(0, Math.min(1, (second - waiting) / moving));
        Rectangle face = portrait.face();
        double scale = (FAR + part * (NEAR - FAR)) / face.width;
        BufferedImage photo = portrait.photo();
        BufferedImage head = alive
                ? HeadTurn.of(
                        photo, face, 9 * Math.sin(2 * Math.PI * second / 1.9), 4 * Math.sin(2 * Math.PI * second / 2.6))
                : photo;
        int[] source = Pixels.of(head);
        int[] target = new int[WIDTH * HEIGHT];
        for (int i = 0; i < target.length; i++) {
            target[i] = Pixels.sample(
                    source,
                    photo.getWidth(),
                    photo.getHeight(),
                    face.getCenterX() + (i % WIDTH - WIDTH / 2.0) / scale,
                    face.getCenterY() + (i / WIDTH - HEIGHT / 2.0) / scale);
        }
        return Pixels.image(WIDTH, HEIGHT, target);
    }

    /** Writes the frames as Motion JPEG, which Chromium takes for a camera of 30 frames a second and repeats. */
    public void writeCamera(OutputStream out) throws IOException {
        int frames = (int) Math.round((waiting + moving + staying) * FRAMES_A_SECOND);
        for (int i = 0; i < frames; i++) {
            out.write(Jpeg.encode(at((double) i / FRAMES_A_SECOND), 0.9));
        }
    }

    /** Writes a camera's file. Arguments: the file, the portrait, {@code alive} or {@code still}, and the three times. */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            new ApproachingFace(
                            Portrait.valueOf(args[1]),
                            args[2].equals("alive"),
                            Double.parseDouble(args[3]),
                            Double.parseDouble(args[4]),
                            Double.parseDouble(args[5]))
                    .writeCamera(out);
        }
    }
}
