package io.kyc.document;

import io.kyc.image.PageShape;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;

/**
 * The upright picture of one side, as far as places in it are concerned.
 *
 * @param contour of the page in it; empty when none stands out
 * @param width in pixels
 * @param height in pixels
 */
record PagePicture(Optional<PageShape> contour, int width, int height) {
    /**
     * Of the longest row's length. A zone's rows are 6.35 mm apart and 76 mm long on a card (0.083), 112 mm in a passport (0.057); a row
     * that lies off the page is 0.14 and more away. What is left is for rows that were read in part and lie askew.
     */
    private static final double MOST_BETWEEN_ROWS = 0.13;

    /** @param contour measured in the photo */
    static PagePicture of(Photo photo, Optional<PageShape> contour) {
        return new PagePicture(contour, photo.width(), photo.height());
    }

    /** Whether rows of a zone stand as close as one zone's do; never when the place of one is not known. */
    boolean isOneZone(List<TextLine> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.box().isEmpty())) {
            return false;
        }
        List<RelativeBox> boxes =
                rows.stream().flatMap(row -> row.box().stream()).toList();
        double across =
                boxes.stream().mapToDouble(box -> box.width() * width).max().orElse(0);
        double along =
                boxes.stream().mapToDouble(box -> box.height() * height).max().orElse(0);
        for (int i = 1; i < boxes.size(); i++) {
            double apart = along > across
                    ? Math.abs(centreX(boxes.get(i)) - centreX(boxes.get(i - 1)))
                    : Math.abs(centreY(boxes.get(i)) - centreY(boxes.get(i - 1)));
            if (apart > MOST_BETWEEN_ROWS * Math.max(along, across)) {
                return false;
            }
        }
        return true;
    }

    private double centreX(RelativeBox box) {
        return (box.left() + box.width() / 2) * width;
    }

    private double centreY(RelativeBox box) {
        return (box.top() + box.height() / 2) * height;
    }
}
