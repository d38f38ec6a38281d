package io.kyc.accuracy;

import io.kyc.specimens.PassportPage;
import java.awt.image.BufferedImage;
import java.util.List;

/** Cuts and pastes on drawn pages, as a forger would. */
final class Forgery {
    private static final int PASSPORT_ZONE = 700;
    private static final double CARD_PITCH = 2.54 * 1250 / 85.6;

    private Forgery() {}

    /** A passport's page with the zone of another page in the same layout. */
    static BufferedImage withZoneOf(BufferedImage page, BufferedImage other) {
        BufferedImage forged = copy(page);
        int height = page.getHeight() - PASSPORT_ZONE;
        forged.getGraphics()
                .drawImage(other.getSubimage(0, PASSPORT_ZONE, page.getWidth(), height), 0, PASSPORT_ZONE, null);
        return forged;
    }

    /** The year of expiry in the second line, covered by another digit of that line. */
    static BufferedImage ofPassportZone(BufferedImage page, List<String> zone) {
        return pasted(page, zone.get(1), 22, (1250 - 44 * 25.4) / 2, 25.4, 764, 46);
    }

    /** The same for a card with two lines. */
    static BufferedImage ofTwoLineCardZone(BufferedImage page, List<String> zone) {
        return pasted(page, zone.get(1), 22, PassportPage.cardZoneLeft(), PassportPage.cardPitch(), 758, 52);
    }

    static BufferedImage ofCardZone(BufferedImage back, List<String> zone) {
        int baseline = (int) (788 - 62 - 6.35 * 1250 / 85.6);
        return pasted(back, zone.get(1), 9, (1250 - 30 * CARD_PITCH) / 2, CARD_PITCH, baseline - 52, 64);
    }

    private static BufferedImage pasted(
            BufferedImage page, String line, int at, double left, double pitch, int top, int height) {
        int from = line.chars()
                .filter(c -> Character.isDigit(c) && c != line.charAt(at))
                .findFirst()
                .orElseThrow();
        int source = line.indexOf(from);
        BufferedImage forged = copy(page);
        int width = (int) Math.round(pitch);
        forged.getGraphics()
                .drawImage(
                        page.getSubimage((int) Math.round(left + source * pitch), top, width, height),
                        (int) Math.round(left + at * pitch),
                        top,
                        null);
        return forged;
    }

    private static BufferedImage copy(BufferedImage page) {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.getGraphics().drawImage(page, 0, 0, null);
        return copy;
    }
}
