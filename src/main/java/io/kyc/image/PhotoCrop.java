package io.kyc.image;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Cuts a region out of a picture and makes an upright JPEG of it.
 *
 * <p>Only the region is decoded into memory, and at most {@value #LONGEST_SIDE} pixels a side, so a picture with 50
 * million pixels needs no more heap than a small one. Grey, CMYK, YCCK, progressive JPEG and PNG with alpha (laid over
 * white) are accepted.
 */
public final class PhotoCrop {
    private static final int LONGEST_SIDE = 2048;
    private static final float QUALITY = 0.92f;

    private PhotoCrop() {}

    /**
     * @param photo the whole picture
     * @param region of the upright picture in pixels; must lie inside it and not be empty
     * @param quarterTurns by how many quarters the region is turned clockwise afterwards, 0 to 3
     * @return a baseline RGB JPEG of the region, upright and turned, without metadata
     * @throws KycException {@link ErrorCode#IMAGE_UNREADABLE} when the picture's content is broken although its header
     *     is not
     */
    public static byte[] jpeg(Photo photo, Rectangle region, int quarterTurns) {
        if (region.isEmpty() || !new Rectangle(photo.width(), photo.height()).contains(region)) {
            throw new IllegalArgumentException("a region outside the picture");
        }
        try {
            return encode(upright(
                    PhotoPixels.decode(photo, region, LONGEST_SIDE),
                    photo.header().orientation(),
                    quarterTurns));
        } catch (IOException | RuntimeException e) {
            // The JDK's decoders throw either kind for broken content.
            throw new KycException(
                    ErrorCode.IMAGE_UNREADABLE, "The content of this picture is broken. Send another picture.", e);
        }
    }

    static BufferedImage upright(BufferedImage stored, Orientation orientation, int quarterTurns) {
        boolean swaps = orientation.swapsSides();
        int width = swaps ? stored.getHeight() : stored.getWidth();
        int height = swaps ? stored.getWidth() : stored.getHeight();
        AffineTransform transform = turn(quarterTurns, width, height);
        transform.concatenate(orientation.toUpright(stored.getWidth(), stored.getHeight()));
        boolean lies = quarterTurns % 2 == 1;
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(stored, transform, null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform turn(int quarterTurns, int width, int height) {
        return switch (quarterTurns) {
            case 0 -> new AffineTransform();
            case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("0 to 3 quarter turns");
        };
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
