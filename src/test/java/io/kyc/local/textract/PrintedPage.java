package io.kyc.local.textract;

import io.kyc.local.ocr.Quad;
import io.kyc.local.ocr.TextPage;
import io.kyc.local.ocr.ZoneLines;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page built by a test: texts at places, as a reader would return them, upright or turned about the middle of the
 * page.
 */
final class PrintedPage {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;
    private static final double LETTER = 0.55;

    private final List<TextPage.Line> lines = new ArrayList<>();
    private final AffineTransform turn;
    private Optional<ZoneLines> mrz = Optional.empty();
    private double confidence = 0.98;

    PrintedPage() {
        this(0);
    }

    /** @param degrees clockwise */
    PrintedPage(double degrees) {
        turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    }

    /** The reader's confidence for all text that follows, 0 to 1. */
    PrintedPage readWith(double sure) {
        confidence = sure;
        return this;
    }

    /** Adds text with a height of 20 pixels. */
    PrintedPage text(double x, double y, String text) {
        return text(x, y, 20, text);
    }

    PrintedPage text(double x, double y, double size, String text) {
        List<TextPage.Word> words = new ArrayList<>();
        double at = x;
        for (String word : text.split(" ")) {
            double width = word.length() * LETTER * size;
            words.add(new TextPage.Word(word, confidence, quad(at, y, width, size)));
            at += width + LETTER * size;
        }
        double width = at - LETTER * size - x;
        lines.add(new TextPage.Line(text, confidence, quad(x, y, width, size), words));
        return this;
    }

    /** Adds a zone at the bottom of the page, read with full confidence. */
    PrintedPage zone(String... zoneLines) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < zoneLines.length; i++) {
            double y = HEIGHT - 40.0 * (zoneLines.length - i);
            text(40, y, 30, zoneLines[i]);
            quads.add(lines.get(lines.size() - 1).quad());
        }
        mrz = Optional.of(new ZoneLines(List.of(zoneLines), true, 0.97, quads));
        return this;
    }

    TextPage read() {
        return new TextPage(WIDTH, HEIGHT, lines, mrz);
    }

    private Quad quad(double x, double y, double width, double height) {
        return new Quad(corner(x, y), corner(x + width, y), corner(x + width, y + height), corner(x, y + height));
    }

    private Point2D.Double corner(double x, double y) {
        Point2D.Double corner = new Point2D.Double();
        turn.transform(new Point2D.Double(x, y), corner);
        return corner;
    }
}
