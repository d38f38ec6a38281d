package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A plain card with only a machine-readable zone at its bottom. */
final class ZonePicture {
    private static final int PITCH = 25;
    private static final int MARGIN = 60;

    private ZonePicture() {}

    static Picture of(List<String> lines) {
        int width = lines.get(0).length() * PITCH + 2 * MARGIN;
        int height = width * 2 / 3;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(236, 232, 220));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(25, 25, 30));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font(graphics));
        for (int line = 0; line < lines.size(); line++) {
            int baseline = (int) (height - MARGIN - (lines.size() - 1 - line) * 2.5 * PITCH);
            for (int i = 0; i < lines.get(line).length(); i++) {
                graphics.drawString(lines.get(line).substring(i, i + 1), MARGIN + i * PITCH, baseline);
            }
        }
        graphics.dispose();
        return Picture.of(image);
    }

    private static Font font(Graphics2D graphics) {
        try (InputStream in = ZonePicture.class.getResourceAsStream("/fonts/OCRB.otf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
            double advance =
                    graphics.getFontMetrics(font).getStringBounds("0", graphics).getWidth();
            return font.deriveFont((float) (100 * PITCH / advance));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
