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
 * @param isPage whether the contour has the form of a card or page; otherwise it may be that of a sheet on which other things
 *     lie as well
 * @param lineHeight median height of the lines with a label or a value; 0 when no place is known
 * @param width of the picture
 * @param height of the picture
 */
public record PageOutline(
        Optional<PageShape> contour,
        Optional<Rectangle2D> zone,
        Optional<Rectangle2D> labelled,
        boolean isPage,
        double lineHeight,
        int width,
        int height) {
    /** Least share of the lines with values that a contour must contain to be the page's. */
    private static final double LEAST_HELD = 0.8;
    /**
     * The longer side of a page divided by the shorter one: 1.42 or 1.59, seen from up to 25 degrees aside, and 1.9 where a
     * card's heading is a band of another colour.
     */
    private static final double[] ASPECT = {1.25, 2.0};
    /** How far outside of the print the middle of a face may lie where no page is seen, in sides of the face. */
    private static final double ROOM_WITHOUT_PAGE = 0.35;
    /** The form of a picture that is a page and nothing else. */
    private static final double[] SCAN_ASPECT = {1.25, 1.75};
    /** Least share of such a picture that print and portrait fill; 0.55 and more on the specimens. */
    private static final double LEAST_FILLED = 0.5;

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

    /**
     * The longer side of a face divided by the zone's length: 26 mm of 112 on passports, a third and less on cards. A ghost
     * image has about a third of the portrait's, so it is not taken for one that is missing.
     */
    private static final double[] FACE_OF_ZONE = {0.07, 0.42};
    /**
     * The longer side of a face divided by a line's height: 15 to 30 mm beside print of 2 to 5 mm; boxes around tilted
     * lines are higher.
     */
    private static final double[] FACE_OF_LINE = {1, 16};
    /**
     * The longer side of a face divided by the longer side of the labelled lines: 0.145 to 0.27 on the specimens, whose
     * ghost images have 0.05 to 0.09.
     */
    private static final double[] FACE_OF_PRINT = {0.11, 0.5};

    /** An outline without any known place. */
    static PageOutline unknown() {
        return new PageOutline(Optional.empty(), Optional.empty(), Optional.empty(), false, 0, 1, 1);
    }

    /**
     * The print of a page.
     *
     * @param labelled the lines with labels, headings or values
     * @param valued those of them with values
     */
    record Print(List<Line> labelled, List<Line> valued) {
        /** What the page must hold. Labels alone can stand on anything that lies beside the document. */
        List<Line> ofPage() {
            return valued.isEmpty() ? labelled : valued;
        }
    }

    /**
     * @param zone the lines of the zone
     * @param contours of what could be the page, smallest first
     */
    static PageOutline of(List<Line> zone, Print print, List<PageShape> contours, int width, int height) {
        List<PageShape> holding =
                contours.stream().filter(shape -> holds(shape, print.ofPage())).toList();
        Optional<PageShape> formed = holding.stream()
                .filter(shape -> isWithin(shape.aspect(width, height), ASPECT))
                .findFirst();
        Optional<PageShape> page = formed.or(() -> holding.stream().findFirst());
        List<Line> inside = print.labelled().stream()
                .filter(line -> line.box().isEmpty()
                        || page.stream()
                                .allMatch(shape -> holds(shape, line.box().orElseThrow())))
                .toList();
        Optional<Rectangle2D> hull = around(inside, width, height);
        return new PageOutline(
                page,
                around(zone, width, height),
                hull,
                formed.isPresent(),
                medianHeight(inside, width, height),
                width,
                height);
    }

    /** Whether a contour contains enough of the print to be the page's. */
    private static boolean holds(PageShape shape, List<Line> labelled) {
        List<RelativeBox> print =
                labelled.stream().flatMap(line -> line.box().stream()).toList();
        long held = print.stream().filter(box -> holds(shape, box)).count();
        return held >= LEAST_HELD * print.size() && !print.isEmpty();
    }

    private static double medianHeight(List<Line> lines, int width, int height) {
        double[] heights = lines.stream()
                .flatMap(line -> line.box().stream())
                .mapToDouble(box -> Math.min(box.width() * width, box.height() * height))
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
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
        boolean fitsPage = zone.map(rows -> isWithin(side / length(rows), FACE_OF_ZONE))
                .orElseGet(() -> isWithin(side / length(labelled.get()), FACE_OF_PRINT));
        boolean fits = isWithin(side / lineHeight, FACE_OF_LINE) && fitsPage;
        return isOnPage(face) && fits ? Binding.Portrait.ON_PAGE : Binding.Portrait.OFF_PAGE;
    }

    /** Whether a face of any size lies on the page. */
    public boolean isOnPage(RelativeBox face) {
        return contour.stream().allMatch(shape -> holds(shape, face) && shape.shareOf(face) >= LEAST_HELD)
                && zone.map(rows -> reach(rows, ALONG_ZONE, ACROSS_ZONE).contains(pixels(face, width, height)))
                        .orElseGet(() -> labelled.stream().anyMatch(print -> isBeside(print, face)));
    }

    private boolean isBeside(Rectangle2D print, RelativeBox face) {
        double room = (isPage || isScan(print, face) ? PORTRAIT_OF_FACE : ROOM_WITHOUT_PAGE) * side(face);
        Rectangle2D reach = new Rectangle2D.Double(
                print.getX() - room, print.getY() - room, print.getWidth() + 2 * room, print.getHeight() + 2 * room);
        return reach.contains(centre(face)[0], centre(face)[1]);
    }

    /** Whether the picture is the page, without a table around it, as a scan is. */
    private boolean isScan(Rectangle2D print, RelativeBox face) {
        Rectangle2D both = print.createUnion(pixels(face, width, height));
        return contour.isEmpty()
                && isWithin((double) Math.max(width, height) / Math.min(width, height), SCAN_ASPECT)
                && both.getWidth() * both.getHeight() >= LEAST_FILLED * width * height;
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
