package io.kyc.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.barcode.LicenceBarcode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A function with 512 MB has a heap of 320 MB. Two photos of the largest accepted size must fit into half of it. */
class LargePhotosTest {
    private static final String HEAP = "-Xmx160m";

    @TempDir
    Path folder;

    /**
     * The search for a barcode gets at most half of 6400 pixels. {@code -Dkyc.photos=all} tries other sizes and kinds.
     */
    static Stream<Arguments> photos() {
        Stream<Arguments> worst = Stream.of(Arguments.of(6400, 6400, "jpg", false));
        return "all".equals(System.getProperty("kyc.photos"))
                ? Stream.concat(
                        worst,
                        Stream.of(
                                Arguments.of(4000, 3000, "jpg", false),
                                Arguments.of(7000, 7000, "jpg", false),
                                Arguments.of(6400, 6400, "jpg", true),
                                Arguments.of(6400, 6400, "png", false)))
                : worst;
    }

    /**
     * A function with 512 MB gets 0.29 of a processor. That is 7 s in the 24 s of a request's work, and AWS must answer
     * in that time too.
     */
    @Test
    void aBackOfNoiseEndsWithinTheTimeOfASmallFunction() throws Exception {
        Path front = folder.resolve("front.jpg");
        write(page(7000, 7000), front, "jpg", false);
        Path back = folder.resolve("back.jpg");
        ImageIO.write(noise(7000), "jpg", back.toFile());
        assertThat(Files.size(back)).isBetween(2L * 1024 * 1024, 5L * 1024 * 1024);

        String said = said(front, back);

        Matcher spent = Pattern.compile("processor (\\d+) ms").matcher(said);
        assertThat(spent.find()).as(said).isTrue();
        assertThat(Integer.parseInt(spent.group(1))).as(said).isLessThan(6500);
    }

    @Test
    void theSearchForABarcodeLeavesTheRequestItsTime() {
        Random random = new Random(417);
        byte[] levels = new byte[2000 * 2000];
        random.nextBytes(levels);
        AtomicInteger asked = new AtomicInteger();

        BarcodeOutcome outcome =
                LicenceBarcode.read(new BarcodePhoto(2000, 2000, levels), () -> asked.incrementAndGet() <= 2);

        assertThat(outcome).isEqualTo(new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_TIME));
        assertThat(asked).as("once more than it was allowed").hasValue(3);
    }

    /** Grey noise in blocks, which gives a small JPEG. */
    private static BufferedImage noise(int side) {
        BufferedImage noise = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(side);
        byte[] pixels = ((DataBufferByte) noise.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < side; y += 6) {
            for (int x = 0; x < side; x += 8) {
                byte level = (byte) (random.nextBoolean() ? 140 : 110);
                for (int j = y; j < Math.min(side, y + 6); j++) {
                    Arrays.fill(pixels, j * side + x, Math.min(j * side + side, j * side + x + 8), level);
                }
            }
        }
        return noise;
    }

    @ParameterizedTest
    @MethodSource("photos")
    void bothSidesOfALicenceFitIntoTheHeapOfASmallFunction(int width, int height, String format, boolean progressive)
            throws Exception {
        Path photo = folder.resolve("photo." + format);
        write(page(width, height), photo, format, progressive);
        assertThat(Files.size(photo)).isLessThan(5 * 1024 * 1024);

        assertThat(said(photo, photo)).contains("front true", "back true");
    }

    private String said(Path front, Path back) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePhotos.class.getName(),
                        front.toString(),
                        back.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** Print everywhere, so that there is something to decode. */
    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(236, 240, 232));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(40, 40, 60));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 200));
        Random random = new Random(width);
        for (int y = 300; y < height; y += 300) {
            graphics.drawString(Long.toString(Math.abs(random.nextLong()), 36).repeat(6), 100, y);
        }
        graphics.dispose();
        return page;
    }

    private static void write(BufferedImage page, Path file, String format, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (param.canWriteProgressive() && progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
