package io.kyc.document.page;

import io.kyc.image.PageShape;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The upright picture of one side, with the data that is needed to compare places in it.
 *
 * @param view of the picture, in which the page's contour is found; empty when it was not measured
 * @param width in pixels
 * @param height in pixels
 */
public record PagePicture(Optional<PageView> view, int width, int height) {
    /**
     * Largest distance between a zone's rows as a share of the longest row's length. Rows are 6.35 mm apart; they are
     * 76 mm long on a card (0.083) and 112 mm in a passport (0.057). A row outside the page is at 0.14 or more. The
     * margin is for tilted rows that were read in part.
     */
    private static final double MOST_BETWEEN_ROWS = 0.13;

    /** From this share of a line's characters on, its box counts as the whole line's. */
    private static final double WHOLE = 0.9;
    /** A part with a smaller share does not show how long its line is. */
    private static final double LEAST_SHARE = 0.5;

    /** @param view of the photo */
    public static PagePicture of(Photo photo, Optional<PageView> view) {
        return new PagePicture(view, photo.width(), photo.height());
    }

    /** The contour that stands out most; none or one. */
    List<PageShape> contour() {
        return view.flatMap(PageView::shape).stream().toList();
    }

    /** The contours of all that could be the page, smallest first. */
    List<PageShape> contours() {
        return view.map(PageView::shapes).orElse(List.of());
    }

    /**
     * Whether the lines are as close to each other as the lines of one zone; false if the place of one is unknown.
     *
     * @param rows for each line of the zone, the one or two parts that were read
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
        // Parts of one line are beside each other; on a tilted page they are a little apart.
        return areClose(places, across, most) && rows.stream().allMatch(row -> areClose(places(row), across, most));
    }

    private List<Rectangle2D> places(ZoneRow row) {
        return row.parts().stream()
                .map(part -> pixels(part.box().orElseThrow()))
                .toList();
    }

    /** Whether each place is at most that far from the one before it. */
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
