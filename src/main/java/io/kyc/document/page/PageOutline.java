package io.kyc.document.page;

import io.kyc.decision.Binding;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.image.PageShape;
import io.kyc.image.RelativeBox;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The place of the page in the picture of the front. It is the measured contour if that contains the print; otherwise
 * it follows from the print. A zone extends over the width of its page, and the portrait is above it. Without a zone,
 * the portrait is beside the labels.
 *
 * <p>All lengths are pixels of the upright picture.
 *
 * @param contour as measured; empty when there is none, or when it does not contain the print
 * @param zone around the lines of the zone on this page
 * @param labelled around the lines with labels, headings and values
 * @param loose whether the contour is much larger than the print: that of a sheet or a body behind the page, on which other
 *     things can lie as well
 * @param lineHeight median height of the lines with a label or a value; 0 when no place is known
 * @param width of the picture
 * @param height of the picture
 */
public record PageOutline(
        Optional<PageShape> contour,
        Optional<Rectangle2D> zone,
        Optional<Rectangle2D> labelled,
        boolean loose,
        double lineHeight,
        int width,
        int height) {
    /** Least share of the labelled lines that a contour must contain to be the page's. */
    private static final double LEAST_HELD = 0.8;
    /** Least share of a page without a zone that its print fills; 0.64 to 0.71 on the specimens. */
    private static final double LEAST_FILLED = 0.5;
    /** How far outside of the print the middle of a face may lie on a loose page, in sides of the face. */
    private static final double LOOSE_ROOM = 0.35;

    /**
     * Shares of a zone's length: how far the page extends beyond its ends, and across to the page's far edge (88 mm
     * less the zone, of 112 mm).
     */
    private static final double ALONG_ZONE = 0.12;

    private static final double ACROSS_ZONE = 0.75;
    /**
     * Width of a portrait, and so of the room that it takes beside the print, as a multiple of the face's width from
     * ear to ear.
     */
    private static final double PORTRAIT_OF_FACE = 1.8;

    /** The longer side of a face divided by the zone's length: 26 mm of 112 on passports, a third and less on cards. */
    private static final double[] FACE_OF_ZONE = {0.06, 0.42};
    /**
     * The longer side of a face divided by a line's height: 15 to 30 mm beside print of 2 to 5 mm; boxes around tilted
     * lines are higher.
     */
    private static final double[] FACE_OF_LINE = {1, 16};
    /** The longer side of a face divided by the longer side of the labelled lines. */
    private static final double MOST_OF_PRINT = 0.5;

    /** An outline without any known place. */
    static PageOutline unknown() {
        return new PageOutline(Optional.empty(), Optional.empty(), Optional.empty(), false, 0, 1, 1);
    }

    /**
     * @param zone the lines of the zone
     * @param labelled the lines with labels, headings or values
     * @param contour measured in the picture
     */
    static PageOutline of(List<Line> zone, List<Line> labelled, Optional<PageShape> contour, int width, int height) {
        List<RelativeBox> print =
                labelled.stream().flatMap(line -> line.box().stream()).toList();
        long held = print.stream()
                .filter(box -> contour.stream().anyMatch(shape -> holds(shape, box)))
                .count();
        double[] heights = print.stream()
                .mapToDouble(box -> Math.min(box.width() * width, box.height() * height))
                .sorted()
                .toArray();
        Optional<PageShape> holding = contour.filter(shape -> held >= LEAST_HELD * print.size() && !print.isEmpty());
        Optional<Rectangle2D> hull = around(labelled, width, height);
        return new PageOutline(
                holding,
                around(zone, width, height),
                hull,
                zone.isEmpty()
                        && holding.isPresent()
                        && hull.stream().noneMatch(box -> fills(box, holding.get(), width, height)),
                heights.length == 0 ? 0 : heights[heights.length / 2],
                width,
                height);
    }

    private static boolean fills(Rectangle2D print, PageShape page, int width, int height) {
        return print.getWidth() * print.getHeight() >= LEAST_FILLED * page.area() * width * height;
    }

    private static Optional<Rectangle2D> around(List<Line> lines, int width, int height) {
        // A line whose place is unknown could be anywhere.
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.box().isEmpty())) {
            return Optional.empty();
        }
        return lines.stream()
                .map(line -> pixels(line.box().orElseThrow(), width, height))
                .reduce(Rectangle2D::createUnion);
    }

    private static Rectangle2D pixels(RelativeBox box, int width, int height) {
        return new Rectangle2D.Double(
                box.left() * width, box.top() * height, box.width() * width, box.height() * height);
    }

    private static boolean holds(PageShape shape, RelativeBox box) {
        return shape.contains(box.left() + box.width() / 2, box.top() + box.height() / 2);
    }

    /** Whether a line lies on the page; true as well if its place is unknown. */
    boolean has(Line line) {
        return line.box().stream()
                .allMatch(box -> contour.stream().allMatch(shape -> holds(shape, box))
                        && zone.stream()
                                .allMatch(rows -> reach(rows, 0.12, 0.85).contains(centre(box)[0], centre(box)[1])));
    }

    /** The place of a face, and whether its size fits the print. */
    public Binding.Portrait place(RelativeBox face) {
        if (labelled.isEmpty() || lineHeight <= 0) {
            return Binding.Portrait.NOT_PLACED;
        }
        double side = side(face);
        double ofPage = zone.map(rows -> side / length(rows))
                .orElseGet(() -> side / length(labelled.get()) * FACE_OF_ZONE[1] / MOST_OF_PRINT);
        boolean fits = isWithin(side / lineHeight, FACE_OF_LINE) && isWithin(ofPage, FACE_OF_ZONE);
        return isOnPage(face) && fits ? Binding.Portrait.ON_PAGE : Binding.Portrait.OFF_PAGE;
    }

    /** Whether a face of any size lies on the page. */
    public boolean isOnPage(RelativeBox face) {
        return contour.stream().allMatch(shape -> holds(shape, face) && shape.shareOf(face) >= LEAST_HELD)
                && zone.map(rows -> reach(rows, ALONG_ZONE, ACROSS_ZONE).contains(pixels(face, width, height)))
                        .orElseGet(() -> labelled.stream().anyMatch(print -> isBeside(print, face)));
    }

    private boolean isBeside(Rectangle2D print, RelativeBox face) {
        double room = (loose ? LOOSE_ROOM : PORTRAIT_OF_FACE) * side(face);
        Rectangle2D reach = new Rectangle2D.Double(
                print.getX() - room, print.getY() - room, print.getWidth() + 2 * room, print.getHeight() + 2 * room);
        return reach.contains(centre(face)[0], centre(face)[1]);
    }

    private double side(RelativeBox face) {
        return Math.max(face.width() * width, face.height() * height);
    }

    /**
     * The zone's rows, enlarged by these multiples of their length at both ends and both sides, because the page may be
     * upside down.
     */
    private static Rectangle2D reach(Rectangle2D rows, double along, double across) {
        double length = length(rows);
        boolean lies = rows.getHeight() > rows.getWidth();
        double x = length * (lies ? across : along);
        double y = length * (lies ? along : across);
        return new Rectangle2D.Double(
                rows.getX() - x, rows.getY() - y, rows.getWidth() + 2 * x, rows.getHeight() + 2 * y);
    }

    private static double length(Rectangle2D box) {
        return Math.max(box.getWidth(), box.getHeight());
    }

    private double[] centre(RelativeBox box) {
        return new double[] {(box.left() + box.width() / 2) * width, (box.top() + box.height() / 2) * height};
    }

    private static boolean isWithin(double ratio, double[] range) {
        return ratio >= range[0] && ratio <= range[1];
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PageOutline[***]";
    }
}
