package io.kyc.local.picture;

import java.awt.image.BufferedImage;

/**
 * A decoded picture, upright: the EXIF orientation is applied, alpha is laid over white, grey and CMYK are turned into RGB.
 *
 * <p>Pixels are {@code 0xRRGGBB}, row by row from the top left. The array is not copied: a picture of 50 Mpx is 200 MB.
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
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new Picture(
                flat.getWidth(),
                flat.getHeight(),
                flat.getRGB(0, 0, flat.getWidth(), flat.getHeight(), null, 0, flat.getWidth()));
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
