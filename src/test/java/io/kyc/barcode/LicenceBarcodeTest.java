package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.pdf417.encoder.Dimensions;
import io.kyc.specimens.Degradation;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceBarcodeTest {

    /** The differences between photos of backs and scans. */
    enum Condition {
        CLEAN(Degradation.none()),
        UPSIDE_DOWN(Degradation.upsideDown()),
        ROTATED_3(Degradation.rotated(3, 1)),
        ROTATED_MINUS_10(Degradation.rotated(-10, 2)),
        ROTATED_25(Degradation.rotated(25, 3)),
        ROTATED_90(Degradation.rotated(90, 4)),
        ROTATED_100(Degradation.rotated(100, 5)),
        BLURRED(Degradation.blurred(1.2)),
        SMALLER(Degradation.scaledTo(1000)),
        LARGER(Degradation.scaledTo(3400)),
        JPEG(Degradation.jpeg(0.5)),
        NOISE(Degradation.noise(12, 6)),
        PERSPECTIVE(Degradation.perspective(4, 7)),
        SIDE_LIGHT(Degradation.sideLight(0.5, 1)),
        PHONE(Degradation.onDesk(12, 8)
                .andThen(Degradation.perspective(3, 8))
                .andThen(Degradation.rotated(5, 8))
                .andThen(Degradation.blurred(0.8))
                .andThen(Degradation.jpeg(0.7)));

        private final Degradation degradation;

        Condition(Degradation degradation) {
            this.degradation = degradation;
        }
    }

    private static BarcodePhoto photo(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return BarcodePhoto.ofRgb(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    static BitMatrix symbol(String text) {
        try {
            return new PDF417Writer()
                    .encode(
                            text,
                            BarcodeFormat.PDF_417,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    5,
                                    EncodeHintType.MARGIN,
                                    2,
                                    EncodeHintType.PDF417_DIMENSIONS,
                                    new Dimensions(13, 13, 20, 60)));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The back of a licence: 85.6 x 54 mm at 1600 pixels, with the symbol in its lower half as most issuers have it.
     */
    private static BufferedImage back(String text) {
        BufferedImage card = new BufferedImage(1600, 1010, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = card.createGraphics();
        g.setColor(new Color(236, 240, 232));
        g.fillRect(0, 0, 1600, 1010);
        g.setColor(new Color(40, 40, 60));
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        g.drawString("CLASS: D  Noncommercial   RESTRICTIONS: K", 80, 120);
        g.drawString("REV 06/06/2018", 80, 180);
        for (int x = 1100, i = 0; x < 1500; i++, x += 5 + i % 4) {
            g.fillRect(x, 60, 2 + i % 3, 120); // The one-dimensional barcode that many backs have as well.
        }
        BitMatrix symbol = symbol(text);
        g.setColor(Color.WHITE);
        int width = 1400;
        int height = 420;
        g.fillRect(90, 500, width + 20, height + 20);
        g.setColor(Color.BLACK);
        BufferedImage bars = new BufferedImage(symbol.getWidth(), symbol.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                bars.setRGB(x, y, symbol.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(bars, 100, 510, width, height, null);
        g.dispose();
        return card;
    }

    @ParameterizedTest
    @EnumSource
    void readsTheBackInEveryCondition(Condition condition) {
        BarcodeOutcome outcome = LicenceBarcode.read(photo(condition.degradation.apply(back(AamvaTexts.SAMPLE))));
        assertThat(outcome.card().map(AamvaCard::elements))
                .contains(AamvaParser.parse(AamvaTexts.SAMPLE)
                        .card()
                        .orElseThrow()
                        .elements());
        assertThat(outcome.defectsFound()).isEmpty();
    }

    @Test
    void readsOtherPeoplesCards() {
        Random random = new Random(636);
        for (int i = 0; i < 8; i++) {
            Map<String, String> elements = AamvaTexts.american();
            elements.put("DAQ", "" + (char) ('A' + random.nextInt(26)) + random.nextInt(100_000_000));
            elements.put("DCS", "O'BRIEN-SMITH " + random.nextInt(1_000));
            elements.put("DAI", "TROIS-RIVIÈRES");
            String text = AamvaTexts.card("DL", 1 + i, "636015", elements);
            Degradation photo = Degradation.rotated(random.nextInt(360), i).andThen(Degradation.blurred(0.7));
            assertThat(LicenceBarcode.read(photo(photo.apply(back(text))))
                            .card()
                            .map(AamvaCard::elements))
                    .as("card %s", i)
                    .contains(elements);
        }
    }

    @Test
    void findsNoBarcodeWhereThereIsNone() {
        byte[] white = new byte[600 * 400];
        Arrays.fill(white, (byte) 240);
        assertThat(reason(new BarcodePhoto(600, 400, white))).isEqualTo(BarcodeUnreadable.NO_BARCODE);
        byte[] noise = new byte[300 * 200];
        new Random(5).nextBytes(noise);
        assertThat(reason(new BarcodePhoto(300, 200, noise))).isEqualTo(BarcodeUnreadable.NO_BARCODE);
        assertThat(reason(new BarcodePhoto(1, 1, new byte[1]))).isEqualTo(BarcodeUnreadable.NO_BARCODE);
        assertThat(reason(photo(back("https://example.org/not-a-licence")))).isEqualTo(BarcodeUnreadable.NOT_AAMVA);
    }

    private static BarcodeUnreadable reason(BarcodePhoto photo) {
        return LicenceBarcode.read(photo).fold((card, defects) -> null, reason -> reason);
    }
}
