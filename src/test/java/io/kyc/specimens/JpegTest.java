package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpegTest {

    /** EXIF 2.3, 4.6.4: the visible side that the first stored row is, and the one that the first stored column is. */
    private static final List<String> SIDES = List.of(
            "top left",
            "top right",
            "bottom right",
            "bottom left",
            "left top",
            "right top",
            "right bottom",
            "left bottom");

    @Test
    void storesTheRowsAndColumnsThatItsTagNames() throws Exception {
        BufferedImage upright = quarters();
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] file = Jpeg.encode(upright, 0.95, orientation);
            assertThat(tag(file)).isEqualTo(orientation);
            BufferedImage stored = Jpeg.decode(file);
            String sides = SIDES.get(orientation - 1);
            int x = sides.contains("left") ? 10 : 150;
            int y = sides.contains("top") ? 10 : 90;
            assertThat(distance(stored.getRGB(10, 10), upright.getRGB(x, y)))
                    .as("first pixel, orientation %s", orientation)
                    .isLessThan(40);
            boolean rowIsHorizontal = orientation <= 4;
            int endOfRowX = rowIsHorizontal ? 160 - x : x;
            int endOfRowY = rowIsHorizontal ? y : 100 - y;
            assertThat(distance(stored.getRGB(stored.getWidth() - 10, 10), upright.getRGB(endOfRowX, endOfRowY)))
                    .as("end of the first row, orientation %s", orientation)
                    .isLessThan(40);
        }
    }

    private static int tag(byte[] file) throws Exception {
        Metadata metadata = new Metadata();
        var segments =
                JpegSegmentReader.readSegments(new SequentialByteArrayReader(file), List.of(JpegSegmentType.APP1));
        new ExifReader().readJpegSegments(segments.getSegments(JpegSegmentType.APP1), metadata, JpegSegmentType.APP1);
        return metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION);
    }

    @Test
    void storesTurnedPixels() {
        BufferedImage stored = Jpeg.decode(Jpeg.encode(quarters(), 0.95, 6));
        assertThat(stored.getWidth()).isEqualTo(100);
        assertThat(stored.getHeight()).isEqualTo(160);
    }

    private static BufferedImage quarters() {
        BufferedImage image = Pixels.blank(160, 100);
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        Pixels.draw(image, g -> {
            for (int i = 0; i < colours.length; i++) {
                g.setColor(colours[i]);
                g.fillRect(i % 2 * 80, i / 2 * 50, 80, 50);
            }
        });
        return image;
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF))
                + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
                + Math.abs((a & 0xFF) - (b & 0xFF));
    }
}
