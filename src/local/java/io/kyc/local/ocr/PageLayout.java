package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The places of text on a page, and its direction of reading.
 *
 * @param quads upright as the text is read
 * @param frame the direction of reading
 * @param samples lines that were read to find the direction
 */
record PageLayout(List<Quad> quads, TextRows frame, Map<Quad, Strip> samples) {
    /** Longer side in pixels to which the page is shrunk for the detection. */
    private static final int SIDE = 960;

    private static final int LARGEST_SIDE = 1280;
    /** Height in pixels at which the detector finds text well; below it, a closer look is worth its time. */
    private static final double GOOD_HEIGHT = 26;

    private static final double SMALL_HEIGHT = 18;
    private static final double WORTH_IT = 1.25;
    /** Margin around the text for the closer look, as a share of its size. */
    private static final double MARGIN = 0.08;

    private static final int SAMPLES = 4;
    /** Text that is read with this confidence is not upside down. */
    private static final double SURELY_UPRIGHT = 0.93;

    private static final int SOME_LETTERS = 5;

    static PageLayout of(Picture page, TextDetector detector, PrintReader reader) {
        List<MinimumAreaRectangle> boxes = detect(page, detector);
        double axis = ReadingDirection.axis(boxes);
        PageLayout upright = along(axis, boxes).sampled(page, reader);
        boolean likely = Math.abs(axis) < Math.PI / 4;
        if (upright.quads.isEmpty() || likely && upright.isSurelyUpright()) {
            return upright;
        }
        PageLayout turned = along(axis + Math.PI, boxes).sampled(page, reader);
        return upright.confidence() >= turned.confidence() ? upright : turned;
    }

    private static PageLayout along(double direction, List<MinimumAreaRectangle> boxes) {
        List<Quad> quads = boxes.stream()
                .map(box -> ReadingDirection.along(direction, box))
                .toList();
        return new PageLayout(quads, new TextRows(direction), Map.of());
    }

    private static List<MinimumAreaRectangle> detect(Picture page, TextDetector detector) {
        Region whole = new Region(0, 0, page.width(), page.height());
        List<MinimumAreaRectangle> boxes = detector.detect(page, whole, SIDE);
        double scale = Math.min(1, (double) SIDE / whole.longerSide());
        if (boxes.isEmpty() || scale == 1) {
            return boxes;
        }
        double[] heights = boxes.stream()
                .mapToDouble(box -> box.breadth() * scale)
                .sorted()
                .toArray();
        double height = heights[heights.length / 2];
        Region text = around(boxes, page);
        int side = (int) Math.min(LARGEST_SIDE, text.longerSide() * Math.min(1, scale * GOOD_HEIGHT / height));
        boolean closer = height < SMALL_HEIGHT && side > WORTH_IT * scale * text.longerSide();
        return closer ? detector.detect(page, text, side) : boxes;
    }

    private static Region around(List<MinimumAreaRectangle> boxes, Picture page) {
        double[] x = corners(boxes).mapToDouble(p -> p.x).toArray();
        double[] y = corners(boxes).mapToDouble(p -> p.y).toArray();
        double left = DoubleStream.of(x).min().orElseThrow();
        double right = DoubleStream.of(x).max().orElseThrow();
        double top = DoubleStream.of(y).min().orElseThrow();
        double bottom = DoubleStream.of(y).max().orElseThrow();
        double margin = MARGIN * Math.max(right - left, bottom - top);
        int fromX = (int) Math.max(0, left - margin);
        int fromY = (int) Math.max(0, top - margin);
        int toX = (int) Math.min(page.width(), Math.ceil(right + margin));
        int toY = (int) Math.min(page.height(), Math.ceil(bottom + margin));
        return new Region(fromX, fromY, Math.max(1, toX - fromX), Math.max(1, toY - fromY));
    }

    private static Stream<Point2D.Double> corners(List<MinimumAreaRectangle> boxes) {
        return boxes.stream()
                .map(box -> Quad.of(box.centre(), box.angle(), box.length(), box.breadth()))
                .flatMap(quad -> Stream.of(quad.topLeft(), quad.topRight(), quad.bottomRight(), quad.bottomLeft()));
    }

    /** Reads a few lines. The nets are far less sure about text that is upside down. */
    private PageLayout sampled(Picture page, PrintReader reader) {
        List<Quad> few = quads.stream()
                .sorted(Comparator.comparingDouble(PageLayout::unlikeAWord))
                .limit(SAMPLES)
                .toList();
        Map<Quad, Strip> samples = new HashMap<>();
        reader.read(page, few).forEach(strip -> samples.put(strip.quad(), strip));
        return new PageLayout(quads, frame, samples);
    }

    /** Words of medium length show the direction best; long lines take long to read. */
    private static double unlikeAWord(Quad quad) {
        return Math.abs(Math.log(quad.width() / quad.height() / 7));
    }

    /** One line tells: among the others there may be a pattern, which says nothing. */
    private boolean isSurelyUpright() {
        return samples.values().stream()
                .flatMap(strip -> strip.line().stream())
                .filter(line ->
                        line.text().chars().filter(Character::isLetterOrDigit).count() >= SOME_LETTERS)
                .anyMatch(line -> line.confidence() > SURELY_UPRIGHT);
    }

    private double confidence() {
        return samples.values().stream()
                .mapToDouble(
                        strip -> strip.line().map(TextPage.Line::confidence).orElse(0.0))
                .average()
                .orElse(0);
    }
}
