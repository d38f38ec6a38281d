package io.kyc.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes a video of still frames that Chromium takes for a camera: YUV4MPEG2, 4:2:0. */
final class CameraVideo {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int FRAMES_A_SECOND = 5;

    private CameraVideo() {}

    /** @param pictures each is shown for a second */
    static Path of(String name, List<Path> pictures) {
        try {
            Path file = Files.createDirectories(Path.of("target/browser")).resolve(name + ".y4m");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(ascii(
                        "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F" + FRAMES_A_SECOND + ":1 Ip A1:1 C420jpeg\n"));
                for (Path picture : pictures) {
                    byte[] frame = yuv(onWall(ImageIO.read(picture.toFile())));
                    for (int i = 0; i < FRAMES_A_SECOND; i++) {
                        out.write(ascii("FRAME\n"));
                        out.write(frame);
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in the middle of the camera's view and of the same height. */
    private static BufferedImage onWall(BufferedImage picture) {
        BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = seen.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(new Color(0xB8, 0xB4, 0xAE));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        int width = picture.getWidth() * HEIGHT / picture.getHeight();
        g.drawImage(picture, (WIDTH - width) / 2, 0, width, HEIGHT, null);
        g.dispose();
        return seen;
    }

    /**
     * JPEG's full-range Y'CbCr, one plane after the other; the chroma of two by two pixels is that of the upper left
     * one.
     */
    private static byte[] yuv(BufferedImage image) {
        int pixels = WIDTH * HEIGHT;
        byte[] planes = new byte[pixels * 3 / 2];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                int r = rgb >> 16 & 255;
                int g = rgb >> 8 & 255;
                int b = rgb & 255;
                planes[y * WIDTH + x] = level(0.299 * r + 0.587 * g + 0.114 * b);
                if (x % 2 == 0 && y % 2 == 0) {
                    int at = y / 2 * (WIDTH / 2) + x / 2;
                    planes[pixels + at] = level(128 - 0.168736 * r - 0.331264 * g + 0.5 * b);
                    planes[pixels * 5 / 4 + at] = level(128 + 0.5 * r - 0.418688 * g - 0.081312 * b);
                }
            }
        }
        return planes;
    }

    private static byte level(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
