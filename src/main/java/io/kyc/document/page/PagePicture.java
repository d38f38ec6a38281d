package io.kyc.document.page;

import io.kyc.image.PageShape;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The upright picture of one side: what is needed to compare places in it.
 *
 * @param contour of the page in it; empty when none stands out
 * @param width in pixels
 * @param height in pixels
 */
public record PagePicture(Optional<PageShape> contour, int width, int height) {
    /**
     * A share of the longest row's length. A zone's rows are 6.35 mm apart and 76 mm long on a card (0.083), 112 mm in a passport (0.057); a row
     * that lies off the page is 0.14 and more away. What is left is for rows that were read in part and lie askew.
     */
    private static final double MOST_BETWEEN_ROWS = 0.13;

    /** Share of a line's characters from which on its box is taken for a whole line's. */
    private static final double WHOLE = 0.9;
    /** A shorter part does not tell how long its line is. */
    private static final double LEAST_SHARE = 0.5;

    /** @param contour measured in the photo */
    public static PagePicture of(Photo photo, Optional<PageShape> contour) {
        return new PagePicture(contour, photo.width(), photo.height());
    }

    /**
     * Whether the lines of a zone stand as close as one zone's do; never when the place of one is not known.
     *
     * @param rows for each line of the zone what was read of it, one or two parts
     * @param length characters of a line of the zone
     */
    boolean isOneZone(List<ZoneRow> rows, int length) {
        if (rows.isEmpty() || !rows.stream().allMatch(ZoneRow::isPlaced)) {
            return false;
        }
        List<Rectangle2D> places = rows.stream()
                .map(row ->
                        places(row).stream().reduce(Rectangle2D::createUnion).orElseThrow())
                .toList();
        boolean upright = longest(places, Rectangle2D::getWidth) >= longest(places, Rectangle2D::getHeight);
        ToDoubleFunction<Rectangle2D> along = upright ? Rectangle2D::getWidth : Rectangle2D::getHeight;
        ToDoubleFunction<Rectangle2D> across = upright ? Rectangle2D::getCenterY : Rectangle2D::getCenterX;
        double whole = 0;
        double estimated = 0;
        for (int i = 0; i < places.size(); i++) {
            double measured = along.applyAsDouble(places.get(i));
            double share = Math.min(1, (double) rows.get(i).text().length() / length);
            whole = Math.max(whole, share >= WHOLE ? measured : 0);
            estimated = Math.max(estimated, measured / Math.max(share, LEAST_SHARE));
        }
        double most = MOST_BETWEEN_ROWS * (whole > 0 ? whole : estimated);
        // Parts of one line stand beside each other; those of a page that lies askew are a little apart.
        return areClose(places, across, most) && rows.stream().allMatch(row -> areClose(places(row), across, most));
    }

    private List<Rectangle2D> places(ZoneRow row) {
        return row.parts().stream()
                .map(part -> pixels(part.box().orElseThrow()))
                .toList();
    }

    /** Whether none is farther than that from the one before it. */
    private static boolean areClose(List<Rectangle2D> places, ToDoubleFunction<Rectangle2D> across, double most) {
        return IntStream.range(1, places.size())
                .noneMatch(i ->
                        Math.abs(across.applyAsDouble(places.get(i)) - across.applyAsDouble(places.get(i - 1))) > most);
    }

    private static double longest(List<Rectangle2D> places, ToDoubleFunction<Rectangle2D> side) {
        return places.stream().mapToDouble(side).max().orElseThrow();
    }

    private Rectangle2D pixels(RelativeBox box) {
        return new Rectangle2D.Double(
                box.left() * width, box.top() * height, box.width() * width, box.height() * height);
    }
}
