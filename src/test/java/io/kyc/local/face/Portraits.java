package io.kyc.local.face;

import io.kyc.local.picture.Picture;
import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The two portraits, and what may happen to them: other sizes, prints, light, compression. */
public final class Portraits {
    /** Width of the astronaut's face in her picture, pixels. */
    public static final int ASTRONAUT_FACE = 94;

    /** Width of the admiral's face in her picture, pixels. */
    public static final int HOPPER_FACE = 185;

    private Portraits() {}

    /** The nets of this project. */
    public static Path models() {
        return Path.of(System.getProperty("kyc.local.models", "models"));
    }

    /** 512 x 512 pixels, with a face 94 pixels wide. */
    public static Picture astronaut() {
        return read("/portraits/astronaut.png");
    }

    /** 512 x 600 pixels, with a face 185 pixels wide and glasses. */
    public static Picture hopper() {
        return read("/portraits/grace_hopper.jpg");
    }

    /** The picture in another size; shrinking averages. */
    public static Picture scaled(Picture picture, double factor) {
        int width = (int) Math.round(picture.width() * factor);
        int height = (int) Math.round(picture.height() * factor);
        if (factor < 1) {
            Image small = picture.toImage().getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.createGraphics().drawImage(small, 0, 0, null);
            return Picture.of(image);
        }
        return moved(picture, AffineTransform.getScaleInstance(factor, factor), width, height);
    }

    /** A part of the picture. */
    public static Picture cropped(Picture picture, int x, int y, int width, int height) {
        return Picture.of(picture.toImage().getSubimage(x, y, width, height));
    }

    /** The picture turned clockwise about its middle, in the same size with black corners. */
    public static Picture turned(Picture picture, double degrees) {
        return moved(
                picture,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), picture.width() / 2.0, picture.height() / 2.0),
                picture.width(),
                picture.height());
    }

    /** The picture drawn through a transform, bilinear, with black around it. */
    public static Picture moved(Picture picture, AffineTransform move, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture.toImage(), move, null);
        return Picture.of(image);
    }

    /** Overexposed: half the contrast, and lighter. */
    public static Picture pale(Picture picture) {
        return rescaled(picture, 0.5f, 110);
    }

    /** Colour values multiplied by {@code factor}. */
    public static Picture lit(Picture picture, float factor) {
        return rescaled(picture, factor, 0);
    }

    private static Picture rescaled(Picture picture, float factor, float offset) {
        return Picture.of(new RescaleOp(factor, offset, null)
                .filter(
                        picture.toImage(),
                        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB)));
    }

    public static Picture grey(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics().drawImage(picture.toImage(), 0, 0, null);
        return Picture.of(image);
    }

    /** Encoded as a JPEG and decoded again. */
    public static Picture jpeg(Picture picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture.toImage(), null, null), parameters);
            out.flush();
            return Picture.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Seen at an angle: for a positive value the part right of the middle shrinks; 0.3 is strong. */
    public static Picture slanted(Picture picture, double slant) {
        int[] rgb = new int[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double u = x - picture.width() / 2.0;
                double v = y - picture.height() / 2.0;
                double depth = 1 - slant * u / picture.width();
                int sourceX = (int) Math.round(u / depth + picture.width() / 2.0);
                int sourceY = (int) Math.round(v / depth + picture.height() / 2.0);
                if (sourceX >= 0 && sourceY >= 0 && sourceX < picture.width() && sourceY < picture.height()) {
                    rgb[y * picture.width() + x] = picture.rgb(sourceX, sourceY);
                }
            }
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    /** Placed on a larger sheet of coloured noise. */
    public static Picture onSheet(Picture picture, int width, int height, int x, int y) {
        Random random = new Random(7);
        BufferedImage small = new BufferedImage(width / 16, height / 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < small.getWidth() * small.getHeight(); i++) {
            small.setRGB(
                    i % small.getWidth(),
                    i / small.getWidth(),
                    new Color(150 + random.nextInt(60), 150 + random.nextInt(60), 150 + random.nextInt(60)).getRGB());
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(small, 0, 0, width, height, null);
        graphics.drawImage(picture.toImage(), x, y, null);
        return Picture.of(image);
    }

    private static Picture read(String resource) {
        try (InputStream in = Portraits.class.getResourceAsStream(resource)) {
            return Picture.of(ImageIO.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
