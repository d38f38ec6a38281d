package io.kyc.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes regions of pictures. */
final class PhotoPixels {
    private static final Object TURN = new Object();

    private PhotoPixels() {}

    /**
     * @param region of the upright picture, in pixels
     * @param longestSide in pixels; of a larger region only every second, third ... pixel is read
     * @return the region as stored, without the orientation applied
     * @throws IOException or {@link RuntimeException} when the content is broken; the JDK's decoders throw either
     */
    static BufferedImage decode(Photo photo, Rectangle region, int longestSide) throws IOException {
        if (photo.header().passes().isEmpty()) {
            return read(photo, region, longestSide);
        }
        // All samples of such a picture are in memory while it is decoded, so front and back take turns.
        synchronized (TURN) {
            return read(photo, region, longestSide);
        }
    }

    private static BufferedImage read(Photo photo, Rectangle region, int longestSide) throws IOException {
        ImageHeader header = photo.header();
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(photo.format().name()).next();
        // In memory, because ImageIO would by default write a person's papers to a temporary file.
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo.bytes()))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(header.orientation().toStored(region, header.width(), header.height()));
            int step = (Math.max(region.width, region.height) + longestSide - 1) / longestSide;
            param.setSourceSubsampling(step, step, 0, 0);
            return header.components() == 4
                    ? FourColours.toRgb(reader.readRaster(0, param), header)
                    : reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
