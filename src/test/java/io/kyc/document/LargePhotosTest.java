package io.kyc.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A function of 512 MB has a heap of 320 MB: two photos as large as are taken have to fit into half of it. */
class LargePhotosTest {
    private static final String HEAP = "-Xmx160m";

    @TempDir
    Path folder;

    /** Half of 6400 pixels are the most that the search for a barcode gets; {@code -Dkyc.photos=all} tries other sizes and kinds. */
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

    @ParameterizedTest
    @MethodSource("photos")
    void bothSidesOfALicenceFitIntoTheHeapOfASmallFunction(int width, int height, String format, boolean progressive)
            throws Exception {
        Path photo = folder.resolve("photo." + format);
        write(page(width, height), photo, format, progressive);
        assertThat(Files.size(photo)).isLessThan(5 * 1024 * 1024);

        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePhotos.class.getName(),
                        photo.toString(),
                        photo.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("front true", "back true");
    }

    /** Print all over, so that there is something to decode. */
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
