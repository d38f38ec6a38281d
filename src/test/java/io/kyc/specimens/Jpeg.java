package io.kyc.specimens;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes JPEG files. */
public final class Jpeg {
    private Jpeg() {}

    /** @param quality 0 (smallest file) to 1 */
    public static byte[] encode(BufferedImage image, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * A file whose pixels are stored turned or mirrored, with the EXIF orientation that reverses that, as a phone held
     * in any way writes it.
     *
     * @param upright what a viewer shows
     * @param orientation 1 to 8 (EXIF 2.3, tag 0x0112); 6 is usual for a phone held upright
     */
    public static byte[] encode(BufferedImage upright, double quality, int orientation) {
        byte[] plain = encode(stored(upright, orientation), quality);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2); // SOI, then our APP1, then the rest.
        tagged.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        tagged.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}); // A big-endian TIFF, with its directory at 8.
        tagged.writeBytes(new byte[] {0, 1}); // One entry: orientation, SHORT, one value; then no further directory.
        tagged.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        tagged.write(plain, 2, plain.length - 2);
        return tagged.toByteArray();
    }

    public static BufferedImage decode(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage stored(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        BufferedImage stored = orientation > 4 ? Pixels.blank(h, w) : Pixels.blank(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(w - 1 - x, y, rgb);
                    case 3 -> stored.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> stored.setRGB(x, h - 1 - y, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, w - 1 - x, rgb);
                    case 7 -> stored.setRGB(h - 1 - y, w - 1 - x, rgb);
                    case 8 -> stored.setRGB(h - 1 - y, x, rgb);
                    default -> throw new IllegalArgumentException("no EXIF orientation: " + orientation);
                }
            }
        }
        return stored;
    }
}
