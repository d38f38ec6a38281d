package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A metadata library that the function does not use checks the results. */
class MetadataTest {
    static final String SECRET = "Xq7-where-and-with-what";
    private static final byte[] JPEG = Specimen.PASSPORT.bytes();

    @ParameterizedTest
    @EnumSource
    void keepsAJpegsPictureAndOrientation(Orientation orientation) throws Exception {
        byte[] taken = taken(JPEG, orientation);
        assertThat(tags(taken)).anyMatch(tag -> tag.contains(SECRET));
        assertThat(directories(taken)).contains("GPS");

        byte[] kept = Metadata.removed(taken, ImageFormat.JPEG, orientation);

        assertThat(text(kept)).doesNotContain(SECRET);
        assertThat(directories(kept))
                .doesNotContain("GPS", "XMP", "IPTC", "JpegComment", "Exif SubIFD", "Exif Thumbnail");
        ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                .getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (orientation == Orientation.UPRIGHT) {
            assertThat(exif).isNull();
        } else {
            assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation.ordinal() + 1);
            assertThat(exif.getTagCount()).isEqualTo(1);
        }
        assertThat(pixels(kept)).isEqualTo(pixels(JPEG));
        assertThat(HeaderReader.read(kept, ImageFormat.JPEG).orElseThrow().orientation())
                .isEqualTo(orientation);
        assertThat(Metadata.removed(kept, ImageFormat.JPEG, orientation))
                .as("again: nothing is left to take out")
                .isSameAs(kept);
    }

    @Test
    void keepsColoursAndTransforms() throws Exception {
        byte[] coloured = with(JPEG, 0xE2, "ICC_PROFILE\0\1\1 profile");
        byte[] adobe = with(JPEG, 0xEE, "Adobe\0\144\0\0\0\0\1");

        assertThat(Metadata.removed(coloured, ImageFormat.JPEG, Orientation.UPRIGHT))
                .isSameAs(coloured);
        assertThat(Metadata.removed(adobe, ImageFormat.JPEG, Orientation.UPRIGHT))
                .isSameAs(adobe);
    }

    @Test
    void removesTheThumbnailOfJfif() throws Exception {
        byte[] thumbnail = with(withoutJfif(), 0xE0, "JFIF\0\1\2\1\0\110\0\110\2\1" + "ABCDEF");

        byte[] kept = Metadata.removed(thumbnail, ImageFormat.JPEG, Orientation.UPRIGHT);

        assertThat(kept).isEqualTo(with(withoutJfif(), 0xE0, "JFIF\0\1\2\1\0\110\0\110\0\0"));
        assertThat(Metadata.removed(kept, ImageFormat.JPEG, Orientation.UPRIGHT))
                .isSameAs(kept);
        assertThatThrownBy(() -> Metadata.removed(with(JPEG, 0xE0, "JFIF\0\1"), ImageFormat.JPEG, Orientation.UPRIGHT))
                .isInstanceOf(KycException.class);
    }

    private static byte[] withoutJfif() {
        int length = (JPEG[4] & 0xFF) << 8 | JPEG[5] & 0xFF;
        assertThat(JPEG[3]).isEqualTo((byte) 0xE0);
        return concat(Arrays.copyOf(JPEG, 2), Arrays.copyOfRange(JPEG, 4 + length, JPEG.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0xBF, 0xDE, 0xDF, 0xE0, 0xE1, 0xE3, 0xEF, 0xF0, 0xFD, 0xFE})
    void removesEverySegmentOutsideThePicture(int marker) {
        assertThat(Metadata.removed(with(JPEG, marker, SECRET), ImageFormat.JPEG, Orientation.UPRIGHT))
                .isEqualTo(JPEG);
    }

    @Test
    void removesEveryChunkOutsideThePicture() {
        for (String type : List.of("SECR", "seCR", "iTXt", "zTXt", "tIME", "orNT")) {
            assertThat(Metadata.removed(insert(png(), type, SECRET), ImageFormat.PNG, Orientation.UPRIGHT))
                    .as(type)
                    .isEqualTo(png());
        }
    }

    @Test
    void removesBytesAfterThePicture() {
        byte[] two = concat(JPEG, taken(JPEG, Orientation.TURN_LEFT));

        assertThat(Metadata.removed(two, ImageFormat.JPEG, Orientation.UPRIGHT)).isEqualTo(JPEG);
        assertThat(Metadata.removed(
                        concat(png(), SECRET.getBytes(StandardCharsets.US_ASCII)),
                        ImageFormat.PNG,
                        Orientation.UPRIGHT))
                .isEqualTo(png());
    }

    @Test
    void keepsAllScansOfAProgressiveJpeg() throws Exception {
        byte[] progressive = progressive();

        byte[] kept = Metadata.removed(taken(progressive, Orientation.MIRROR), ImageFormat.JPEG, Orientation.UPRIGHT);

        assertThat(kept).isEqualTo(progressive);
        assertThat(pixels(kept)).isEqualTo(pixels(progressive));
    }

    @Test
    void keepsAPngsPicture() throws Exception {
        byte[] taken =
                insert(insert(insert(png(), "tEXt", SECRET), "eXIf", "MM\0*" + SECRET), "pHYs", "\0\0\1\0\0\0\1\0\1");

        byte[] kept = Metadata.removed(taken, ImageFormat.PNG, Orientation.UPRIGHT);

        assertThat(text(kept)).doesNotContain(SECRET, "tEXt", "eXIf").contains("pHYs");
        assertThat(pixels(kept)).isEqualTo(pixels(png()));
        assertThat(Metadata.removed(kept, ImageFormat.PNG, Orientation.UPRIGHT)).isSameAs(kept);
    }

    @Test
    void refusesAnAnimation() {
        byte[] animated = insert(png(), "acTL", "\0\0\0\2\0\0\0\0");

        assertThatThrownBy(() -> Metadata.removed(animated, ImageFormat.PNG, Orientation.UPRIGHT))
                .isInstanceOf(KycException.class)
                .hasMessageContaining("must not be animated");
    }

    @Test
    void refusesPartsThatDoNotFitTogether() {
        byte[] png = png();
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, png.length}) {
            byte[] broken = png.clone();
            ByteBuffer.wrap(broken).putInt(33, length);
            assertThatThrownBy(() -> Metadata.removed(broken, ImageFormat.PNG, Orientation.UPRIGHT))
                    .isInstanceOf(KycException.class)
                    .hasMessageContaining("do not fit together");
        }
        for (int cut = 2; cut < JPEG.length; cut += 97) {
            byte[] broken = Arrays.copyOf(JPEG, cut);
            assertThatThrownBy(() -> Metadata.removed(broken, ImageFormat.JPEG, Orientation.UPRIGHT))
                    .isInstanceOf(KycException.class);
        }
    }

    /** A file with everything that a phone writes into it, before, between and after its own segments. */
    static byte[] taken(byte[] jpeg, Orientation orientation) {
        byte[] with = with(jpeg, 0xED, "Photoshop 3.0\0" + SECRET);
        with = with(with, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>");
        with = with(with, 0xFE, SECRET);
        with = with(with, 0xE2, "MPF\0" + SECRET);
        with = with(with, 0xEB, "JP" + SECRET);
        with = with(with, 0xE1, exif(orientation));
        return concat(with, SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    /** Orientation, the device's name, and a place. */
    private static String exif(Orientation orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
        entry(tiff, 0x0110, 2, SECRET.length() + 1, 60);
        entry(tiff, 0x0112, 3, 1, (orientation.ordinal() + 1) << 16);
        entry(tiff, 0x8825, 4, 1, 100);
        tiff.position(60);
        tiff.put((SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(100);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 140);
        tiff.position(140);
        for (int number : new int[] {59, 1, 19, 1, 45, 1}) {
            tiff.putInt(number);
        }
        return "Exif\0\0" + new String(tiff.array(), StandardCharsets.ISO_8859_1);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Adds the segment right after the start of the file. */
    private static byte[] with(byte[] jpeg, int marker, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        byte[] segment = ByteBuffer.allocate(4 + bytes.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (2 + bytes.length))
                .put(bytes)
                .array();
        return concat(concat(Arrays.copyOf(jpeg, 2), segment), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Adds the chunk right after the header. */
    static byte[] insert(byte[] png, String type, String data) {
        byte[] content = (type + data).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] chunk = ByteBuffer.allocate(8 + content.length)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
        return concat(concat(Arrays.copyOf(png, 33), chunk), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] png() {
        BufferedImage picture = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(20, 20, 50, 50);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static byte[] progressive() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(JPEG));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static List<String> directories(byte[] file) throws ImageProcessingException, IOException {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                                .getDirectories()
                                .spliterator(),
                        false)
                .map(Directory::getName)
                .toList();
    }

    private static List<String> tags(byte[] file) throws ImageProcessingException, IOException {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                                .getDirectories()
                                .spliterator(),
                        false)
                .flatMap(directory -> directory.getTags().stream())
                .map(Tag::toString)
                .toList();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
