package io.kyc.browser;

import io.kyc.specimens.HeadTurn;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Portrait;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes a video of a face that comes closer, for Chromium to take for a camera: a loop of 12 seconds, JPEGs one after
 * the other, which Chromium plays at 30 a second. A check may begin at any moment of it: it waits until the face is
 * far away.
 */
final class FaceVideo {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_SECOND = 30;
    private static final int FAR = 2 * FRAMES_A_SECOND;
    /** Slowly: a busy computer records few frames, and the last one some time before the face fits. */
    private static final int APPROACH = 4 * FRAMES_A_SECOND;

    private static final int NEAR = 6 * FRAMES_A_SECOND;

    /** Width of the face in the picture, from ear to ear: far away, and when it fills the oval. */
    private static final double FAR_WIDTH = 146;

    private static final double NEAR_WIDTH = 354;
    /** Between eyes and the tip of the nose, in parts of the face's height. */
    private static final double MIDDLE = 0.43;

    /**
     * The head of a person turns to and fro, once in this many frames. Not once a second: about that often a frame is
     * judged, and each would show the same turn.
     */
    private static final int SWING = 3 * FRAMES_A_SECOND;

    private static final double MOST_TURN = 8;
    private static final double QUALITY = 0.9;
    /** The files of this run, by name. */
    private static final Map<String, Path> WRITTEN = new ConcurrentHashMap<>();

    private final Portrait portrait;
    private final BufferedImage photo;
    private final boolean alive;
    /** The photo by the turn of its head, in half degrees. */
    private final Map<Integer, BufferedImage> turned = new HashMap<>();

    private FaceVideo(Portrait portrait, boolean alive) {
        this.portrait = portrait;
        this.photo = portrait.photo();
        this.alive = alive;
    }

    /** A living person: the head turns a little to and fro. */
    static Path ofPerson(Portrait portrait) {
        FaceVideo video = new FaceVideo(portrait, true);
        return video.write("person-" + portrait, NEAR_WIDTH);
    }

    /** A photo that is moved towards the camera: it grows, and the face stays as it is. */
    static Path ofPhoto(Portrait portrait) {
        FaceVideo video = new FaceVideo(portrait, false);
        return video.write("photo-" + portrait, NEAR_WIDTH);
    }

    /** A living person who does not come closer. */
    static Path ofPersonFarAway(Portrait portrait) {
        FaceVideo video = new FaceVideo(portrait, true);
        return video.write("far-" + portrait, FAR_WIDTH);
    }

    /**
     * A living person who comes closer, once, for a client that makes its own video.
     *
     * @param frames JPEGs, 15 a second
     * @param initial where the face is for the first two seconds
     * @param target where the face is for the last three
     */
    record Film(List<byte[]> frames, Box initial, Box target) {
        static final int FRAMES_A_SECOND = 15;
        /** In the middle of those seconds, as a busy computer leaves out frames. */
        static final int INITIAL_AT = FRAMES_A_SECOND;

        static final int TARGET_AT = 5 * FRAMES_A_SECOND;
    }

    /** In parts of the picture, as Rekognition's BoundingBox. */
    record Box(double left, double top, double width, double height) {
        /** As the component makes it of eyes and mouth; the middle of the face is the middle of the picture. */
        static Box of(double faceWidth) {
            double width = 0.82 * faceWidth / WIDTH;
            double height = Math.min(1, 1.618 * 0.82 * faceWidth / HEIGHT);
            return new Box(0.5 - width / 2, 0.5 - height / 2, width, height);
        }
    }

    static Film film(Portrait portrait) {
        FaceVideo video = new FaceVideo(portrait, true);
        List<byte[]> frames = new ArrayList<>();
        int second = Film.FRAMES_A_SECOND;
        for (int i = 0; i < 7 * second; i++) {
            double near = Math.min(1, Math.max(0, (double) (i - 2 * second) / (2 * second)));
            frames.add(video.frame(between(FAR_WIDTH, NEAR_WIDTH, near), swing(i * FRAMES_A_SECOND / second)));
        }
        return new Film(List.copyOf(frames), Box.of(FAR_WIDTH), Box.of(NEAR_WIDTH));
    }

    private Path write(String name, double nearWidth) {
        return WRITTEN.computeIfAbsent(name, none -> written(name, nearWidth));
    }

    private Path written(String name, double nearWidth) {
        try {
            Path file = Files.createDirectories(Path.of("target/browser")).resolve(name + ".mjpeg");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (int i = 0; i < FAR + APPROACH + NEAR; i++) {
                    double near = Math.min(1, Math.max(0, (double) (i - FAR) / APPROACH));
                    out.write(frame(between(FAR_WIDTH, nearWidth, near), swing(i)));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }

    /** The head's turn in a frame, in half degrees. */
    private static int swing(int frame) {
        return (int) Math.round(2 * MOST_TURN * Math.sin(2 * Math.PI * frame / SWING));
    }

    private byte[] frame(double faceWidth, int turn) {
        Rectangle face = portrait.face();
        BufferedImage head = turned.computeIfAbsent(
                alive ? turn : 0, half -> half == 0 ? photo : HeadTurn.of(photo, face, half / 2.0, 0));
        double scale = faceWidth / face.width;
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.translate(WIDTH / 2.0, HEIGHT / 2.0);
        g.scale(scale, scale);
        g.translate(-face.getCenterX(), -(face.y + MIDDLE * face.height));
        // Beyond its edges the photo is mirrored, so that no edge is seen.
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                g.drawImage(head, mirrored(across, down), null);
            }
        }
        g.dispose();
        return Jpeg.encode(frame, QUALITY);
    }

    private AffineTransform mirrored(int across, int down) {
        return new AffineTransform(
                across == 0 ? 1 : -1,
                0,
                0,
                down == 0 ? 1 : -1,
                across == 1 ? 2 * photo.getWidth() : 0,
                down == 1 ? 2 * photo.getHeight() : 0);
    }
}
