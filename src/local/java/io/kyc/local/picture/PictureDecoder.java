package io.kyc.local.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes a JPEG or PNG to an upright {@link Picture}. */
public final class PictureDecoder {
    private static final long MOST_PIXELS = 16_000_000;

    private PictureDecoder() {}

    /** The size as stored, before the EXIF orientation, in pixels. */
    public record Size(int width, int height) {}

    /**
     * Reads the size from the header without decoding a pixel.
     *
     * @throws UnreadablePictureException when the bytes are neither JPEG nor PNG, or the header is broken
     */
    public static Size size(byte[] bytes) throws UnreadablePictureException {
        return withReader(bytes, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * @param bytes a JPEG (grey, YCbCr, RGB, CMYK or YCCK; baseline or progressive) or a PNG
     * @return the picture, upright; thinned out when it has more than {@value #MOST_PIXELS} pixels
     * @throws UnreadablePictureException when the bytes are neither JPEG nor PNG, or are broken
     */
    public static Picture decode(byte[] bytes) throws UnreadablePictureException {
        return Picture.of(withReader(bytes, reader -> read(reader, bytes)), orientation(bytes));
    }

    private interface Reading<T> {
        T apply(ImageReader reader) throws IOException;
    }

    private static <T> T withReader(byte[] bytes, Reading<T> reading) throws UnreadablePictureException {
        PictureFormat format =
                PictureFormat.of(bytes).orElseThrow(() -> new UnreadablePictureException("neither a JPEG nor a PNG"));
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(java.util.Locale.ROOT))
                .next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, false);
            return reading.apply(reader);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePictureException("a broken " + format, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, byte[] bytes) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = thinning(reader.getWidth(0), reader.getHeight(0));
        param.setSourceSubsampling(step, step, 0, 0);
        if (PictureFormat.of(bytes).filter(PictureFormat.JPEG::equals).isEmpty() || components(bytes) != 4) {
            return reader.read(0, param);
        }
        // The JDK only reads four-component JPEGs as raw samples. Adobe writes them inverted, as CMYK or YCCK.
        Raster raster = reader.readRaster(0, param);
        boolean ycck = adobeTransform(bytes) == 2;
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] sample = new int[4];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                raster.getPixel(x, y, sample);
                image.setRGB(x, y, ycck ? ycckToRgb(sample) : inkToRgb(sample[0], sample[1], sample[2], sample[3]));
            }
        }
        return image;
    }

    private static int ycckToRgb(int[] s) {
        double cb = s[1] - 128.0;
        double cr = s[2] - 128.0;
        // YCCK is the YCbCr transform of the inks' complements.
        return inkToRgb(
                255 - clamp(s[0] + 1.402 * cr),
                255 - clamp(s[0] - 0.344136 * cb - 0.714136 * cr),
                255 - clamp(s[0] + 1.772 * cb),
                s[3]);
    }

    private static int inkToRgb(int c, int m, int y, int k) {
        return (c * k / 255) << 16 | (m * k / 255) << 8 | (y * k / 255);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static int components(byte[] bytes) throws IOException {
        JpegDirectory jpeg = metadata(bytes).getFirstDirectoryOfType(JpegDirectory.class);
        Integer components = jpeg == null ? null : jpeg.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
        return components == null ? 3 : components;
    }

    private static int adobeTransform(byte[] bytes) throws IOException {
        var adobe = metadata(bytes).getFirstDirectoryOfType(com.drew.metadata.adobe.AdobeJpegDirectory.class);
        Integer transform =
                adobe == null ? null : adobe.getInteger(com.drew.metadata.adobe.AdobeJpegDirectory.TAG_COLOR_TRANSFORM);
        return transform == null ? 0 : transform;
    }

    private static int orientation(byte[] bytes) {
        try {
            var exif = metadata(bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
            int value = exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return value < 1 || value > 8 ? 1 : value;
        } catch (IOException | MetadataException e) {
            return 1; // Without readable metadata the picture counts as stored upright, as in viewers.
        }
    }

    private static Metadata metadata(byte[] bytes) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        } catch (ImageProcessingException e) {
            throw new IOException(e);
        }
    }

    /**
     * Only every n-th pixel is decoded, so that a picture has at most {@value #MOST_PIXELS} pixels. The nets use far
     * fewer.
     */
    private static int thinning(int width, int height) {
        int step = 1;
        while ((long) (width / step) * (height / step) > MOST_PIXELS) {
            step++;
        }
        return step;
    }
}
