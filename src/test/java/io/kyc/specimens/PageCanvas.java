package io.kyc.specimens;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.pdf417.encoder.Dimensions;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Draws a side of a document, and records what was printed. All lengths are pixels, 10 to the millimetre. */
final class PageCanvas {
    private static final Color INK = new Color(24, 24, 32);

    private final BufferedImage image;
    private final Map<PrintedField, String> printed = new EnumMap<>(PrintedField.class);
    private final SpecimenFonts labelFont;
    private final SpecimenFonts valueFont;
    private final Color labelInk;
    private List<String> mrz = List.of();
    private Optional<Rectangle> portrait = Optional.empty();

    PageCanvas(int width, int height, SpecimenFonts labelFont, SpecimenFonts valueFont, Color labelInk) {
        this.image = Pixels.blank(width, height);
        this.labelFont = labelFont;
        this.valueFont = valueFont;
        this.labelInk = labelInk;
    }

    SpecimenPage page() {
        return new SpecimenPage(image, printed, mrz, portrait);
    }

    /** Paper with the wavy fine lines of security printing, and a faint SPECIMEN across it. */
    void paper(Color from, Color to, long seed) {
        int w = image.getWidth();
        int h = image.getHeight();
        Random random = new Random(seed);
        Pixels.draw(image, g -> {
            g.setPaint(new java.awt.GradientPaint(0, 0, from, w, h, to));
            g.fillRect(0, 0, w, h);
            g.setStroke(new BasicStroke(0.9f));
            for (int family = 0; family < 3; family++) {
                waves(g, random, family % 2 == 0 ? from : to);
            }
            rosette(g, w * (0.62 + 0.2 * random.nextDouble()), h * 0.42, h * 0.33, random, to);
            g.setComposite(AlphaComposite.SrcOver.derive(0.05f));
            g.setColor(Color.RED.darker());
            g.setFont(SpecimenFonts.GROTESQUE_BOLD.size(h / 5.0));
            g.rotate(-Math.atan2(h, w) * 0.7, w / 2.0, h / 2.0);
            g.drawString("SPECIMEN", (float) (w * 0.14), (float) (h * 0.58));
        });
    }

    private void waves(Graphics2D g, Random random, Color base) {
        double length = 90 + random.nextInt(160);
        double height = 12 + random.nextInt(25);
        double phase = random.nextDouble() * 6;
        double step = 13 + random.nextInt(7);
        g.setColor(shade(base, 0.88 - 0.08 * random.nextDouble()));
        for (double y = -height; y < image.getHeight() + height; y += step) {
            Path2D line = new Path2D.Double();
            line.moveTo(0, y);
            for (int x = 0; x <= image.getWidth(); x += 6) {
                line.lineTo(
                        x,
                        y
                                + height * Math.sin(x / length + phase + y / 170)
                                + height / 3 * Math.sin(x / length * 3.1 + phase * 2));
            }
            g.draw(line);
        }
    }

    private static void rosette(Graphics2D g, double cx, double cy, double radius, Random random, Color base) {
        int lobes = 7 + random.nextInt(9);
        g.setColor(shade(base, 0.82));
        for (int ring = 0; ring < 14; ring++) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i <= 720; i++) {
                double t = i * Math.PI / 360;
                double r = radius * (0.45 + 0.04 * ring + 0.12 * Math.sin(lobes * t + ring * 0.45));
                double x = cx + r * Math.cos(t);
                double y = cy + r * Math.sin(t);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            g.draw(path);
        }
    }

    private static Color shade(Color color, double factor) {
        return new Color(
                (int) (color.getRed() * factor), (int) (color.getGreen() * factor), (int) (color.getBlue() * factor));
    }

    /** A text that shrinks to the given width if necessary. Returns its width. */
    double text(String text, double x, double baseline, SpecimenFonts font, double size, Color ink, double maxWidth) {
        double[] took = new double[1];
        Pixels.draw(image, g -> {
            SpecimenFonts shown = font.showing(text);
            Font sized = shown.size(size);
            double width = sized.getStringBounds(text, g.getFontRenderContext()).getWidth();
            if (width > maxWidth) {
                sized = shown.size(size * maxWidth / width);
                width = maxWidth;
            }
            g.setFont(sized);
            g.setColor(ink);
            g.drawString(text, (float) x, (float) baseline);
            took[0] = width;
        });
        return took[0];
    }

    void title(String text, double x, double baseline, double size, double maxWidth) {
        text(text, x, baseline, SpecimenFonts.GROTESQUE_BOLD, size, labelInk, maxWidth);
    }

    /** A value under its label; {@code y} is the upper edge of the label's letters. */
    void field(PrintedField field, String label, String value, double x, double y, Sizes sizes, double maxWidth) {
        text(label, x, y + sizes.label(), labelFont, sizes.label(), labelInk, maxWidth);
        value(field, value, x, y + sizes.label() + sizes.gap() + sizes.value(), sizes.value(), maxWidth);
    }

    /** A value without a label, or beside its label. */
    void value(PrintedField field, String value, double x, double baseline, double size, double maxWidth) {
        text(value, x, baseline, valueFont, size, INK, maxWidth);
        printed.merge(field, value, (first, second) -> first + " " + second);
    }

    /** A value that is not recorded. Returns its width. */
    double plainValue(String value, double x, double baseline, double size, double room) {
        return text(value, x, baseline, valueFont, size, INK, room);
    }

    /** A label without a value. Returns its width. */
    double label(String label, double x, double baseline, double size) {
        return text(label, x, baseline, labelFont, size, labelInk, image.getWidth() - x);
    }

    /** A value right after its small label, on one line. */
    void beside(PrintedField field, String label, String value, double x, double baseline, Sizes sizes, double room) {
        double took = text(label, x, baseline, labelFont, sizes.label(), labelInk, room * 0.6);
        double gap = sizes.value() * 0.35;
        value(field, value, x + took + gap, baseline, sizes.value(), room - took - gap);
    }

    /** Records the text of a heading. */
    void printed(PrintedField field, String value) {
        printed.put(field, value);
    }

    /** The photo, cut to the proportions of its place. */
    void portrait(BufferedImage photo, Rectangle place) {
        photo(photo, place, 1);
        portrait = Optional.of(new Rectangle(place));
    }

    /** The pale second portrait that many documents have. */
    void ghost(BufferedImage photo, Rectangle place) {
        photo(photo, place, 0.35f);
    }

    private void photo(BufferedImage photo, Rectangle place, float opacity) {
        double scale = Math.max((double) place.width / photo.getWidth(), (double) place.height / photo.getHeight());
        int w = (int) Math.round(photo.getWidth() * scale);
        int h = (int) Math.round(photo.getHeight() * scale);
        Pixels.draw(image, g -> {
            g.setClip(new RoundRectangle2D.Double(place.x, place.y, place.width, place.height, 18, 18));
            g.setComposite(AlphaComposite.SrcOver.derive(opacity));
            g.drawImage(photo, place.x + (place.width - w) / 2, place.y + (place.height - h) / 2, w, h, null);
        });
    }

    /**
     * The zone in OCR-B, ten characters an inch as in ICAO 9303-3, 4.4.
     *
     * @param bottom baseline of the last line
     * @param spacing from baseline to baseline
     */
    void mrz(List<String> lines, double left, double bottom, double spacing, double pitch) {
        mrz = List.copyOf(lines);
        Pixels.draw(image, g -> {
            Font font = SpecimenFonts.OCR_B.size(100);
            double advance = font.getStringBounds("<", g.getFontRenderContext()).getWidth();
            g.setFont(SpecimenFonts.OCR_B.size(100 * pitch / advance));
            g.setColor(new Color(16, 16, 18));
            for (int i = 0; i < lines.size(); i++) {
                double baseline = bottom - (lines.size() - 1 - i) * spacing;
                for (int k = 0; k < lines.get(i).length(); k++) {
                    g.drawString(lines.get(i).substring(k, k + 1), (float) (left + k * pitch), (float) baseline);
                }
            }
        });
    }

    /** A pale band, for example below the zone. */
    void band(Color color, int x, int y, int width, int height) {
        Pixels.draw(image, g -> {
            g.setColor(color);
            g.fillRect(x, y, width, height);
        });
    }

    /** A PDF417 symbol on white. */
    void symbol(String text, Rectangle place) {
        BitMatrix symbol = symbol(text);
        BufferedImage bars = Pixels.blank(symbol.getWidth(), symbol.getHeight());
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                bars.setRGB(x, y, symbol.get(x, y) ? 0x101014 : 0xFFFFFF);
            }
        }
        Pixels.draw(image, g -> g.drawImage(bars, place.x, place.y, place.width, place.height, null));
    }

    private static BitMatrix symbol(String text) {
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
                                    3,
                                    EncodeHintType.PDF417_DIMENSIONS,
                                    new Dimensions(13, 13, 20, 60)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no text of a barcode", e);
        }
    }

    /** A signature-like scribble. */
    void signature(double x, double y, double width, long seed) {
        Random random = new Random(seed);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        double step = width / 9;
        for (int i = 0; i < 9; i++) {
            path.curveTo(
                    x + step * (i + 0.2),
                    y - 45 * random.nextDouble(),
                    x + step * (i + 0.9),
                    y + 35 * random.nextDouble(),
                    x + step * (i + 1),
                    y - 12 + 20 * random.nextDouble());
        }
        Pixels.draw(image, g -> {
            g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(28, 32, 70));
            g.draw(path);
        });
    }

    /** Letter sizes of a field in pixels, and the gap between label and value. */
    record Sizes(double label, double gap, double value) {}
}
