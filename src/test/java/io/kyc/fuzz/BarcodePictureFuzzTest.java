package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.pdf417.encoder.Dimensions;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.LicenceBarcode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Pictures of PDF417 symbols: damaged, with other content, and patterns that only look like one. Each must have an
 * outcome, with bounded time and memory.
 */
class BarcodePictureFuzzTest {
    private static final String ELEMENTS = "DLDAQT64235789\nDCSSAMPLE\nDACMICHAEL\nDBB06061986\nDBA12102024\n"
            + "DAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDCGUSA\r";

    private static final byte[] CARD = ("@\n\u001e\rANSI 636000100101DL0031%04d".formatted(ELEMENTS.length())
                    + ELEMENTS)
            .getBytes(StandardCharsets.ISO_8859_1);

    /** The first symbol of each row of a PDF417, as widths of bars and gaps. */
    private static final int[] START = {8, 1, 1, 1, 1, 1, 1, 3};

    /**
     * For a busy machine. A picture without a symbol usually takes a tenth of a second here, and one of full size two
     * seconds.
     */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    @Test
    void everyPictureHasAnOutcome() {
        AtomicInteger cards = new AtomicInteger();
        Fuzz.run(120, MOST_BYTES, random -> {
            byte[] content = random.nextInt(3) == 0 ? Bytes.mutated(CARD, random) : CARD;
            BarcodePhoto photo = damaged(drawn(content, 2 + random.nextInt(2)), random.nextInt(4), random);
            if (read(photo).card().isPresent()) {
                cards.incrementAndGet();
            }
        });
        // Otherwise the pictures would be too bad to reach the decoder.
        assertThat(cards).as("cards read").hasPositiveValue();
    }

    @Test
    void picturesFullOfSymbolsOrNoiseEnd() {
        Random random = new Random(417);
        int side = 2400;
        byte[] levels = new byte[side * side];
        for (int y = 0; y < side; y++) {
            // Beginnings of symbols side by side and row by row, with no two rows alike.
            int shift = y / 7 * 13 % 51;
            for (int x = 0; x < side; x++) {
                levels[y * side + x] = (byte) (isBar((x + shift) / 3 % 17) ? 0 : 255);
            }
        }
        read(new BarcodePhoto(side, side, levels));

        random.nextBytes(levels);
        read(new BarcodePhoto(side, side, levels));
        read(new BarcodePhoto(1, 9_000, new byte[9_000]));
        read(new BarcodePhoto(9_000, 1, new byte[9_000]));
    }

    private static BarcodeOutcome read(BarcodePhoto photo) {
        long started = System.nanoTime();
        BarcodeOutcome outcome = LicenceBarcode.read(photo);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
        assertThat(outcome).isNotNull();
        return outcome;
    }

    private static boolean isBar(int module) {
        boolean bar = true;
        int end = 0;
        for (int width : START) {
            end += width;
            if (module < end) {
                return bar;
            }
            bar = !bar;
        }
        return bar;
    }

    /** @param pixels width of a module */
    private static BarcodePhoto drawn(byte[] content, int pixels) {
        BitMatrix symbol;
        try {
            symbol = new PDF417Writer()
                    .encode(
                            new String(content, StandardCharsets.ISO_8859_1),
                            BarcodeFormat.PDF_417,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    3,
                                    EncodeHintType.MARGIN,
                                    4,
                                    EncodeHintType.PDF417_DIMENSIONS,
                                    new Dimensions(6, 10, 3, 60)));
        } catch (WriterException | IllegalArgumentException e) {
            return drawn(CARD, pixels); // A symbol cannot hold every text.
        }
        int w = symbol.getWidth() * pixels;
        int h = symbol.getHeight() * pixels;
        byte[] levels = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                levels[y * w + x] = (byte) (symbol.get(x / pixels, y / pixels) ? 0 : 255);
            }
        }
        return new BarcodePhoto(w, h, levels);
    }

    private static BarcodePhoto damaged(BarcodePhoto photo, int times, Random random) {
        BarcodePhoto damaged = photo;
        for (int i = 0; i < times; i++) {
            damaged = damaged(damaged, random);
        }
        return damaged;
    }

    private static BarcodePhoto damaged(BarcodePhoto photo, Random random) {
        int w = photo.width();
        int h = photo.height();
        byte[] levels = photo.levels().clone();
        switch (random.nextInt(7)) {
            case 0 -> noise(levels, random);
            case 1 -> {
                int left = random.nextInt(w);
                int top = random.nextInt(h);
                byte level = (byte) random.nextInt(256);
                int right = left + 1 + random.nextInt(Math.max(1, (w - left) / 3));
                for (int y = top; y < Math.min(h, top + 1 + h / 3); y++) {
                    Arrays.fill(levels, y * w + left, y * w + Math.min(w, right), level);
                }
            }
            case 2 -> {
                // Tilted lines, as in a picture that was taken in a hurry.
                double shear = random.nextDouble() - 0.5;
                for (int y = 0; y < h; y++) {
                    for (int x = 0; x < w; x++) {
                        levels[y * w + x] = photo.levels()[y * w + Math.floorMod(x + (int) (shear * y), w)];
                    }
                }
            }
            case 3 -> {
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = (byte) ~levels[i];
                }
            }
            case 4 -> {
                int rows = 1 + random.nextInt(Math.max(1, h / 4));
                int from = random.nextInt(h - rows + 1);
                int to = random.nextInt(h - rows + 1);
                System.arraycopy(photo.levels(), from * w, levels, to * w, rows * w);
            }
            case 5 -> {
                int height = 1 + random.nextInt(h);
                return new BarcodePhoto(w, height, Arrays.copyOf(levels, w * height));
            }
            default -> {
                for (int y = 0; y < h; y++) {
                    for (int x = 0; x < w; x++) {
                        levels[y * w + x] = photo.levels()[(h - 1 - y) * w + w - 1 - x];
                    }
                }
            }
        }
        return new BarcodePhoto(w, h, levels);
    }

    private static void noise(byte[] levels, Random random) {
        int spread = 1 + random.nextInt(120);
        for (int i = 0; i < levels.length; i++) {
            int level = (levels[i] & 0xFF) + random.nextInt(2 * spread + 1) - spread;
            levels[i] = (byte) Math.max(0, Math.min(255, level));
        }
    }
}
