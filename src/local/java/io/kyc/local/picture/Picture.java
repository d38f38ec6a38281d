package io.kyc.local.picture;

import io.kyc.hash.Sha256;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A decoded picture, upright: the EXIF orientation is applied, alpha is laid over white, grey and CMYK are converted to
 * RGB.
 *
 * <p>Pixels are {@code 0xRRGGBB}, row by row from the top left. The array is not copied, because a picture with 50
 * million pixels has 200 MB.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     * @param rgb {@code width * height} pixels as {@code 0xRRGGBB}; kept, not copied
     */
    public Picture(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " with " + rgb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** @param image any image; alpha is laid over white */
    public static Picture of(BufferedImage image) {
        return of(image, 1);
    }

    /**
     * @param image any image; alpha is laid over white
     * @param orientation how the image is stored, 1 to 8 as in EXIF
     */
    static Picture of(BufferedImage image, int orientation) {
        boolean turned = orientation >= 5;
        BufferedImage upright = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(image, toUpright(orientation, image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        // The image's own array, not a copy: a photo is large, and nothing else uses this image.
        int[] rgb = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        return new Picture(upright.getWidth(), upright.getHeight(), rgb);
    }

    private static AffineTransform toUpright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixel as {@code 0xRRGGBB}; {@code x} and {@code y} must lie inside. */
    public int rgb(int x, int y) {
        return rgb[y * width + x] & 0xFFFFFF;
    }

    /** The SHA-256 of size and pixels, lower-case hexadecimal; the same for the same picture. */
    public String digest() {
        MessageDigest sha = Sha256.digest();
        ByteBuffer row = ByteBuffer.allocate(4 * Math.max(width, 2));
        sha.update(row.putInt(width).putInt(height).flip());
        for (int y = 0; y < height; y++) {
            row.clear();
            for (int x = 0; x < width; x++) {
                row.putInt(rgb(x, y));
            }
            sha.update(row.flip());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** This picture turned by 180 degrees. */
    public Picture upsideDown() {
        int[] turned = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            turned[i] = rgb[rgb.length - 1 - i];
        }
        return new Picture(width, height, turned);
    }

    /** This picture as an image, for drawing and encoding. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }
}
